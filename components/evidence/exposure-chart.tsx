import './evidence.css';
import { SeriesMark, seriesText } from '@/components/ui/series-mark';
import {
  exposureRange,
  type OccupationEvidence,
  pickSources,
  RANKED_MEASURES,
  rankedFigures,
  tiedAtZero,
} from '@/lib/domain/evidence';
import { percentileRange } from '@/lib/format/evidence/figures';
import { exposureSentence } from '@/lib/format/evidence/sentences';
import { EvidenceFigure, percent } from './evidence-figure';
import { ExposureCaveats } from './exposure-caveats';
import { ExposureTable } from './exposure-table';
import { MeasureMark } from './measure-mark';
import { MEASURE_WORDS } from './measure-words';

type ExposureChartProps = { id: string; items: readonly OccupationEvidence[] };

const ticks = [
  { at: 0, text: '0, lowest' },
  { at: 50, text: '50' },
  { at: 100, text: 'highest, 100' },
];

/**
 * A dot plot of percentile ranks among all occupations: a dot for each measure and the range over
 * them, since their disagreement is part of what is known.
 */
export function ExposureChart({ id, items }: ExposureChartProps) {
  const measured = items.filter((item) => exposureRange(item) !== null);
  if (measured.length === 0) return null;
  return (
    <EvidenceFigure
      id={id}
      name="AI exposure: the percentile among occupations by each measure, and the range over them"
      sentence={exposureSentence(measured)}
      rows={measured.map((item) => {
        const range = exposureRange(item);
        return {
          key: item.occupation.code,
          name: item.occupation.title,
          drawing: <Track item={item} />,
          value: range ? percentileRange(range.min, range.max).replace(' to ', '–') : '',
        };
      })}
      ticks={ticks}
      step={25}
      table={<ExposureTable id={`${id}-table`} items={measured} />}
      sources={pickSources(measured[0]?.sources ?? [], [
        ...new Set(RANKED_MEASURES.map(({ source }) => source)),
      ])}
    >
      <MeasureKey />
      <p className="evidence-note">
        <b>Exposure is not a chance of losing the job.</b> It says where AI could change tasks, or
        is already used for them, and has no date.
      </p>
      <ExposureCaveats items={measured} />
    </EvidenceFigure>
  );
}

/** Each measure keeps a lane of its own, so that equal ranks do not hide each other. */
function Track({ item }: { item: OccupationEvidence }) {
  const range = exposureRange(item);
  const figures = rankedFigures(item);
  const lane = 100 / figures.length;
  return (
    <>
      {range && (
        <rect
          className="range"
          x={percent(range.min)}
          width={percent(Math.max(0.4, range.max - range.min))}
          height="100%"
        />
      )}
      {figures.map((figure, index) =>
        figure ? (
          <MeasureMark
            key={figure.measure}
            index={index}
            x={percent(figure.percentile)}
            y={percent((index + 0.5) * lane)}
            className={seriesText[index % seriesText.length]}
            hollow={tiedAtZero(figure)}
          />
        ) : null,
      )}
    </>
  );
}

/** The legend: which mark stands for which measure, with its year. */
function MeasureKey() {
  return (
    <ul className="evidence-key">
      {MEASURE_WORDS.map(({ name, year }, index) => (
        <li key={name}>
          <SeriesMark index={index} /> {name}, {year}
        </li>
      ))}
    </ul>
  );
}
