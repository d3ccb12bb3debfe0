import './explain.css';
import { TextLink } from '@/components/ui/text-link';
import { type CivilDate, HORIZON_YEARS, horizonDate } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';
import { formatDate } from '@/lib/format/dates';
import { explainLink } from './explain-link';
import type { ExplainQuestion } from './explain-query';
import { LINE_LABELS } from './labels';

type ExplainNavProps = {
  question: ExplainQuestion;
  today: CivilDate;
  /** The first date of the chart. */
  first: CivilDate;
  planHref: string;
};

/** The same date on the other lines, and the same line on the dates that matter. */
export function ExplainNav({ question, today, first, planHref }: ExplainNavProps) {
  const { date, line, strategyKey } = question;
  const lines = Object.keys(LINE_LABELS) as Line[];
  const horizons = HORIZON_YEARS.map(horizonDate).filter((one) => one >= first && one !== today);
  const dates = [today, ...horizons].sort();
  return (
    <nav aria-label="Other lines and dates" className="explain-nav">
      <span className="text-muted" id="explain-lines">
        Line
      </span>
      <ul aria-labelledby="explain-lines">
        {lines.map((one) => (
          <li key={one}>
            <TextLink
              href={explainLink(planHref, {
                date: dateFor(one, date, today),
                line: one,
                strategyKey,
              })}
              aria-current={one === line ? 'page' : undefined}
            >
              {LINE_LABELS[one]}
            </TextLink>
          </li>
        ))}
      </ul>
      <span className="text-muted" id="explain-dates">
        Date
      </span>
      <ul aria-labelledby="explain-dates">
        {dates.map((one) => (
          <li key={one}>
            <TextLink
              href={explainLink(planHref, {
                date: one,
                line: lineFor(line, one, today),
                strategyKey,
              })}
              aria-current={one === date ? 'page' : undefined}
            >
              {one === today ? 'Today' : `End of ${one.slice(0, 4)}`}
            </TextLink>
          </li>
        ))}
        {!dates.includes(date) && (
          <li className="flex items-center font-semibold">{formatDate(date)}</li>
        )}
      </ul>
    </nav>
  );
}

/** The log ends today and the projection begins: a line is shown where it runs. */
function dateFor(line: Line, date: CivilDate, today: CivilDate): CivilDate {
  const runs = line === 'logged' ? date <= today : line !== 'projected' || date >= today;
  return runs ? date : today;
}

function lineFor(line: Line, date: CivilDate, today: CivilDate): Line {
  if (line === 'logged' && date > today) return 'projected';
  return line === 'projected' && date < today ? 'logged' : line;
}
