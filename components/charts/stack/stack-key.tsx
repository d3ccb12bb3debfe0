import '../figure/figure.css';
import '../scene/scene.css';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortMonth } from '@/lib/format/dates';
import { formatTenths } from '@/lib/format/explain/tenths';
import type { Stack } from './layers';
import { positions, sharesOn } from './stack-words';

type StackKeyProps = { stack: Stack; asOf: CivilDate; goalsHref: string };

/** The layers by number, from the top down, with what they bring today and at the end of the plan. */
export function StackKey({ stack, asOf, goalsHref }: StackKeyProps) {
  const { now, end } = positions(stack, asOf);
  const today = sharesOn(stack, now);
  const then = end === null ? null : sharesOn(stack, end);
  const until = end === null ? '' : formatShortMonth(stack.dates[end] as CivilDate);
  return (
    <ol className="chart-key">
      {stack.layers.map(({ key, name, tone }, index) => (
        <li key={key}>
          <b aria-hidden="true">{index + 1}</b>
          <svg aria-hidden="true">
            <rect width="100%" height="100%" className={`chart-${tone}`} />
          </svg>
          <span>
            {key === 'start' || key === 'others' ? (
              name
            ) : (
              <a className="link" href={`${goalsHref}/${key}`}>
                {name}
              </a>
            )}
            <small>
              {formatTenths(today.layers[index] ?? 0)}% today
              {then && `, ${formatTenths(then.layers[index] ?? 0)}% in ${until}`}
            </small>
          </span>
        </li>
      ))}
    </ol>
  );
}
