import { GoalRow, type Goal as ListedGoal } from '@/components/goal/goal-row';
import type { Step } from '@/components/progress/step-button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { goalsByState } from '@/lib/domain/goal';
import { formatMonth } from '@/lib/format/dates';
import { closedInWords } from '@/lib/format/goal-state';

export type Goal = ListedGoal & {
  /** Of the form that logs one more of an open goal. */
  stepKey?: string | undefined;
};

/** So many open goals are in sight: what is next, not all that a road has laid out. */
const IN_SIGHT = 5;
/** So many are in a fold; the strategy's own page has all of them. */
const IN_A_FOLD = 25;

type StrategyGoalsProps = {
  goals: readonly Goal[];
  today: CivilDate;
  planHref: string;
  strategyHref: string;
  /** Logs one more. */
  stepAction: Step['action'];
};

/**
 * A strategy's open goals, the next one due first; the later ones of a long list are folded, as are
 * those that are reached or dropped.
 */
export function StrategyGoals(props: StrategyGoalsProps) {
  const { goals, today, planHref, strategyHref, stepAction: action } = props;
  const { open, reached, dropped } = goalsByState(goals, today);
  // A fold that hides one row saves none.
  const inSight = open.length > IN_SIGHT + 1 ? open.slice(0, IN_SIGHT) : open;
  const later = open.slice(inSight.length);
  const rows = (some: readonly Goal[]) => (
    <ul className="border-b border-rule">
      {some.map((goal) => (
        <GoalRow
          key={goal.id}
          goal={goal}
          today={today}
          planHref={planHref}
          step={goal.stepKey ? { action, idempotencyKey: goal.stepKey } : undefined}
        />
      ))}
    </ul>
  );
  const fold = (some: readonly Goal[]) => (
    <>
      {rows(some.slice(0, IN_A_FOLD))}
      {some.length > IN_A_FOLD && (
        <p className="py-3">
          <TextLink href={`${strategyHref}#goals`}>
            All {goals.length} goals of this strategy
          </TextLink>
        </p>
      )}
    </>
  );
  const folded = closedInWords(reached.length, dropped.length);
  return (
    <>
      {open.length > 0 && rows(inSight)}
      {open.length === 0 && (
        <p className="border-y border-rule py-3 text-muted">
          {goals.length === 0 ? 'No goals here yet.' : 'No open goal here.'}
        </p>
      )}
      {later[0] && (
        <Disclosure summary={`${later.length} later, from ${formatMonth(later[0].dueOn)}`}>
          {fold(later)}
        </Disclosure>
      )}
      {folded !== '' && <Disclosure summary={folded}>{fold([...reached, ...dropped])}</Disclosure>}
    </>
  );
}
