import './figure.css';
import { PngButton } from './png-button';

export interface ChartDownloadLinks {
  readonly csv: string;
  readonly svg: string;
}

/** Links to the chart's data and its drawing as files. */
export function ChartDownloads({ csv, svg }: ChartDownloadLinks) {
  return (
    <p className="chart-downloads">
      <span className="chart-aside">Download</span>
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
