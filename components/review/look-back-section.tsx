import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { isDoneOrNot } from '@/lib/domain/progress';
import type { LookBack, MovedGoal } from '@/lib/domain/review';
import { formatShortDate } from '@/lib/format/dates';
import { progressInWords, shortValueInWords } from '@/lib/format/goal-value';
import { formatLevel, plural } from '@/lib/format/numbers';

interface ListedGoal {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
}

type LookBackSectionProps = {
  lookBack: LookBack<ListedGoal>;
  planHref: string;
};

/** What the log says was done in the period. */
export function LookBackSection({ lookBack, planHref }: LookBackSectionProps) {
  const { firstDay, lastDay, readiness, moved, milestones, dropped } = lookBack;
  const link = ({ id, title }: ListedGoal) => (
    <TextLink href={`${planHref}/goals/${id}`}>{title}</TextLink>
  );
  const isEmpty = moved.length + milestones.length + dropped.length === 0;
  return (
    <Section
      id="done"
      title="What was done"
      lead={`${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}. ${readinessInWords(readiness)}`}
    >
      {isEmpty && <p>Nothing was logged on these days.</p>}
      <ul className="review-list">
        {moved.map((one) => (
          <li key={one.goal.id}>
            {link(one.goal)}
            <span className="block text-sm text-muted tabular-nums">{movedInWords(one)}</span>
          </li>
        ))}
        {milestones.map(({ id, title, goal }) => (
          <li key={id}>
            {title}
            <span className="block text-sm text-muted">Milestone of {link(goal)}, done</span>
          </li>
        ))}
        {dropped.map((goal) => (
          <li key={goal.id}>
            {link(goal)}
            <span className="block text-sm text-muted">Dropped</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function readinessInWords({ before, after }: LookBack<unknown>['readiness']): string {
  const [from, to] = [formatLevel(before), formatLevel(after)];
  return from === to ? `Readiness stayed at ${to}.` : `Readiness went from ${from} to ${to}.`;
}

/** `2 → 5 of 8 modules, 3 entries`; `Reached: 8 of 8 modules, 1 entry`; `Reached, 1 entry` of what is done or not. */
function movedInWords({ goal, before, after, entries, reached }: MovedGoal<ListedGoal>): string {
  const from = before === null || before === after ? '' : `${shortValueInWords(goal, before)} → `;
  const count = `${entries} ${plural(entries, 'entry', 'entries')}`;
  if (reached && isDoneOrNot(goal)) return `Reached, ${count}`;
  return `${reached ? 'Reached: ' : ''}${from}${progressInWords(goal, after)}, ${count}`;
}
