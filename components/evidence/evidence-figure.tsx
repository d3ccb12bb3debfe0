import './evidence.css';
import type { CSSProperties, ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { EvidenceSource } from '@/lib/domain/evidence';
import { SourceNote } from './source-note';

type EvidenceFigureProps = {
  /** Unique on the page. */
  id: string;
  /** The accessible name of the picture. */
  name: string;
  /** The caption: what the picture says. */
  sentence: ReactNode;
  rows: readonly TrackRow[];
  /** Labels on the shared scale, 0–100. */
  ticks: readonly { readonly at: number; readonly text: string }[];
  /** Percent from one grid line to the next. */
  step: number;
  /** Between the sentence and the table: a legend, caveats. */
  children?: ReactNode;
  table: ReactNode;
  sources: readonly EvidenceSource[];
};

export interface TrackRow {
  readonly key: string;
  readonly name: string;
  /** Drawn in percent of the track's width. */
  readonly drawing: ReactNode;
  /** Short, at the track's end. */
  readonly value: string;
}

/**
 * Rows on one scale, so that they can be compared, with what every figure has: a name, a sentence,
 * a table and its sources. Drawn on the server, without client code.
 */
export function EvidenceFigure(props: EvidenceFigureProps) {
  const { id, name, sentence, rows, ticks, step, children, table, sources } = props;
  return (
    <figure id={id} className="evidence-figure">
      <div
        role="img"
        aria-label={name}
        aria-describedby={`${id}-sentence`}
        className="tracks"
        style={{ '--step': percent(step) } as CSSProperties}
      >
        {rows.map(({ key, name, drawing, value }) => (
          <div key={key}>
            <b>{name}</b>
            <svg aria-hidden="true">{drawing}</svg>
            <i>{value}</i>
          </div>
        ))}
        <div className="ticks">
          <svg aria-hidden="true">
            {ticks.map(({ at, text }) => (
              <text key={at} x={percent(at)} y="12" textAnchor={anchor(at)}>
                {text}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="evidence-sentence">
        {sentence}
      </figcaption>
      {children}
      <div className="evidence-more">
        <Disclosure summary="Show as a table">{table}</Disclosure>
        <SourceNote sources={sources} />
      </div>
    </figure>
  );
}

function anchor(at: number): 'start' | 'middle' | 'end' {
  if (at < 10) return 'start';
  return at > 90 ? 'end' : 'middle';
}

/** Percent for an attribute, to a tenth. */
export function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}
