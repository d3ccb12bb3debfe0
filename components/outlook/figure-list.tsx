import './outlook.css';
import { BasisMark } from './basis-mark';
import type { OutlookFigure, OutlookSource } from './types';

type FigureListProps = {
  figures: readonly OutlookFigure[];
  sources: readonly OutlookSource[];
};

/** Published figures, each with the occupation that it describes, its meaning and its source. */
export function FigureList({ figures, sources }: FigureListProps) {
  return (
    <ul className="figures">
      {figures.map(({ key, label, value, proxy, meaning, year, kind, source: cited }) => {
        const source = sources.find((candidate) => candidate.key === cited);
        return (
          <li key={key}>
            <h3>
              <strong>{value}</strong> {label}
            </h3>
            <p className="font-semibold">{proxy}</p>
            <p>{meaning}</p>
            <p className="from">
              <BasisMark
                basis="published"
                word={kind === 'forecast' ? `Projected to ${year}` : `Measured, ${year}`}
              />
              {source && (
                <a className="link" href={`#source-${source.key}`}>
                  {source.title}
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
