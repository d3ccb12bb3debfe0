import { GoalRow } from '@/components/goal/goal-row';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import { type CivilDate, compareDates } from '@/lib/domain/calendar';
import { fractionComplete, type ReadinessGoal } from '@/lib/domain/readiness';
import { formatMonth } from '@/lib/format/dates';
import { listInWords } from '@/lib/format/readiness/readiness-sentences';

export type Goal = ReadinessGoal & { title: string; unit: string };

/** So many open goals are in sight: what is next, not all that a road has laid out. */
const IN_SIGHT = 5;
/** So many are in a fold; the strategy's own page has all of them. */
const IN_A_FOLD = 25;

type StrategyGoalsProps = {
  goals: readonly Goal[];
  today: CivilDate;
  planHref: string;
  strategyHref: string;
};

/**
 * A strategy's open goals, the next one due first; the later ones of a long list are folded, as are
 * those that are reached or dropped.
 */
export function StrategyGoals({ goals, today, planHref, strategyHref }: StrategyGoalsProps) {
  const byDueDate = goals.toSorted((a, b) => compareDates(a.dueOn, b.dueOn));
  const dropped = byDueDate.filter(({ droppedOn }) => droppedOn !== null);
  const kept = byDueDate.filter(({ droppedOn }) => droppedOn === null);
  const reached = kept.filter((goal) => fractionComplete(goal, today) === 1);
  const open = kept.filter((goal) => fractionComplete(goal, today) < 1);
  // A fold that hides one row saves none.
  const inSight = open.length > IN_SIGHT + 1 ? open.slice(0, IN_SIGHT) : open;
  const later = open.slice(inSight.length);
  const rows = (some: readonly Goal[]) => (
    <ul className="border-b border-rule">
      {some.map((goal) => (
        <GoalRow key={goal.id} goal={goal} today={today} planHref={planHref} />
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
  const folded = listInWords([
    ...(reached.length > 0 ? [`${reached.length} reached`] : []),
    ...(dropped.length > 0 ? [`${dropped.length} dropped`] : []),
  ]);
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
