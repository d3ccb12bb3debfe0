import './outlook.css';
import { seriesText } from '@/components/ui/series-mark';
import type { OutlookStrategy } from './types';

const years = [2026, 2031, 2036, 2046] as const;
const weighted = [2031, 2036, 2046] as const;

type RequiredLevelsProps = {
  strategy: Pick<OutlookStrategy, 'title' | 'required' | 'weights'>;
  index: number;
};

/** What the outlook asks of one strategy: the line from year to year, and its numbers. */
export function RequiredLevels({ strategy, index }: RequiredLevelsProps) {
  const { required, weights, title } = strategy;
  const points = years.map((year) => [5 * (year - 2026), 100 - required[year]] as const);
  const dots = points.map(([x, y]) => `M${x} ${y}h0`).join('');
  return (
    <div className="levels">
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className={seriesText[index % 4]}
        aria-hidden="true"
      >
        <path d="M0 100h100M0 0h100M25 96v4M50 96v4M100 96v4" className="stroke-edge" />
        <path d={`M${points.join('L')}`} />
        <path d={dots} className="dots" />
      </svg>
      <table className="data-table">
        <caption className="sr-only">{`Required level and weight of “${title}” by year`}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Required level, of 100</th>
            {years.map((year) => (
              <td key={year}>{required[year]}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">Weight among the strategies</th>
            <td>–</td>
            {weighted.map((year) => (
              <td key={year}>{`${weights[year]}%`}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
