import { PngButton } from './png-button';

export interface ChartDownloadLinks {
  readonly csv: string;
  readonly svg: string;
}

/** What the chart shows, to take away. */
export function ChartDownloads({ csv, svg }: ChartDownloadLinks) {
  return (
    <p className="chart-downloads">
      <span>Download</span>
      <a className="link" href={csv} download>
        CSV
      </a>
      <a className="link" href={svg} download>
        SVG
      </a>
      <PngButton svgHref={svg} />
    </p>
  );
}
