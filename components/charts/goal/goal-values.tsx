import '../figure/figure.css';
import { Disclosure } from '@/components/ui/disclosure';
import type { Measure } from '@/lib/domain/progress';
import { formatShortDate } from '@/lib/format/dates';
import { shortValueInWords } from '@/lib/format/goal-value';
import type { GoalHistoryEntry } from './goal-history';

/** Rows shown: thousands would make the page slow. The export has them all. */
const MOST = 24;

type GoalValuesProps = {
  id: string;
  /** By date. */
  values: readonly GoalHistoryEntry[];
  measure: Measure;
};

/** The drawn values as a table, the latest first. */
export function GoalValues({ id, values, measure }: GoalValuesProps) {
  if (values.length === 0) return null;
  const latest = values.slice(-MOST).reverse();
  const caption =
    values.length > MOST ? `The latest ${MOST} of ${values.length} values` : 'Values by day';
  return (
    <Disclosure summary="Show the logged values">
      <table className="data-table chart-table" aria-labelledby={`${id}-caption`}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col" className="wrap-anywhere">
              {measure.unit ? `Value, ${measure.unit}` : 'Value'}
            </th>
          </tr>
        </thead>
        <tbody>
          {latest.map(({ occurredOn, value }) => (
            <tr key={occurredOn}>
              <th scope="row">{formatShortDate(occurredOn)}</th>
              <td>{shortValueInWords(measure, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
