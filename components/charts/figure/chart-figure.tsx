import './figure.css';
import '../scene/scene.css';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { type ChartDownloadLinks, ChartDownloads } from './chart-downloads';

type ChartFigureProps = {
  /** Unique on the page. */
  id: string;
  /** Its accessible name. */
  name: string;
  /** What the chart says, in a sentence. */
  sentence: ReactNode;
  /** The size of its plot: a class of the chart's own CSS. */
  plotClass?: string;
  drawing: ReactNode;
  /** Between the sentence and the table: a key, a note. */
  children?: ReactNode;
  table?: ReactNode;
  /** Beside the table: another list, folded. */
  more?: ReactNode;
  downloads?: ChartDownloadLinks;
};

/** A chart with what every chart has: its name, its sentence, its table and its downloads. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, name, sentence, plotClass, drawing, children, table, more, downloads } = props;
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div
          className={plotClass ? `chart-plot ${plotClass}` : 'chart-plot'}
          role="img"
          aria-label={name}
          aria-describedby={`${id}-sentence`}
        >
          {drawing}
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="chart-sentence">
        {sentence}
      </figcaption>
      {children}
      <ChartMore table={table} downloads={downloads}>
        {more}
      </ChartMore>
    </figure>
  );
}

type ChartMoreProps = { table?: ReactNode; downloads?: ChartDownloadLinks; children?: ReactNode };

/** Below a chart: its table, collapsed, and its downloads. */
export function ChartMore({ table, downloads, children }: ChartMoreProps) {
  return (
    <div className="chart-more">
      {table && <Disclosure summary="Show as a table">{table}</Disclosure>}
      {children}
      {downloads && <ChartDownloads {...downloads} />}
    </div>
  );
}
