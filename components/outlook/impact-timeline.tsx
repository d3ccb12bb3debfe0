import './impact-timeline.css';
import { EVIDENCE_ENDS, HorizonBasis } from './horizon-basis';
import type { OutlookHorizon } from './types';

const FIRST_YEAR = 2026;

/**
 * The periods on the 2026–2046 axis, each as long as its years: across where there is room, down
 * where there is not. The line is solid for what is expected, dashed for a scenario and dotted
 * where there is no editorial view.
 */
export function ImpactTimeline({ horizons }: { horizons: readonly OutlookHorizon[] }) {
  return (
    <ol className="timeline">
      {horizons.map(({ year, title, summary, basis }, index) => {
        const start = horizons[index - 1]?.year ?? FIRST_YEAR;
        const evidence = `${(100 * (EVIDENCE_ENDS - start)) / (year - start)}%`;
        const evidenceEnds = start < EVIDENCE_ENDS && EVIDENCE_ENDS < year;
        return (
          <li key={year} className={basis} style={{ flexGrow: year - start }}>
            {index === 0 && <i className="start">{FIRST_YEAR}</i>}
            {evidenceEnds && (
              <div style={{ width: evidence, height: evidence }}>
                <i>{EVIDENCE_ENDS}</i>
              </div>
            )}
            <i>{year}</i>
            <a href={`#by-${year}`}>{title}</a>
            <p>{summary}</p>
            <HorizonBasis basis={basis} year={year} />
            {evidenceEnds && (
              <p className="evidence">{`Published figures end in ${EVIDENCE_ENDS}.`}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
