import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { GoalBehind, HorizonGap, PaceNeeded } from '@/lib/domain/gap';
import { formatDate, formatMonth } from '@/lib/format/dates';
import { paceNeededInWords } from '@/lib/format/gap';
import { formatLevel, wholePoints } from '@/lib/format/numbers';

/** More rows than this are no longer read. */
const MOST_ROWS = 8;
/** Less is missing of a goal than a table of whole per cents is worth. */
const LEAST_MISSING = 0.1;

type PaceSectionProps = {
  gap: HorizonGap;
  needed: PaceNeeded;
  /** The part of the gap that a quicker pace closes, as shown. */
  behind: number;
  titles: ReadonlyMap<string, string>;
  planHref: string;
};

/** What is planned and not there in time: the pace that it takes, and the goals that are late. */
export function PaceSection({ gap, needed, behind, titles, planHref }: PaceSectionProps) {
  const late = gap.paceKnown
    ? gap.goals.filter(({ missing }) => missing >= LEAST_MISSING).slice(0, MOST_ROWS)
    : [];
  const amount = formatLevel(behind);
  const title = gap.paceKnown ? `${amount} behind your plan` : `${amount} to allow for delays`;
  return (
    <Section id="behind" title={behind > 0 ? title : 'Your pace'}>
      <p className="measure">{paceNeededInWords(needed, gap.paceKnown)}</p>
      {needed.kind === 'reached' && (
        <p className="mt-3">
          <TextLink href={`${planHref}/scenarios?pace=${needed.factor}`}>
            See this pace as a what-if
          </TextLink>
        </p>
      )}
      {behind > 0 && late.length > 0 && (
        <DataTable
          id="late"
          className="mt-5"
          caption={`Goals that miss most by the end of ${gap.year}`}
          columns={[
            { key: 'goal', header: 'Goal' },
            { key: 'missing', header: 'Readiness missing', numeric: true },
            { key: 'due', header: 'Due' },
            { key: 'reached', header: 'At your pace' },
            { key: 'log', header: <span className="sr-only">Log</span> },
          ]}
          rows={late.map((goal) => ({
            key: goal.goalId,
            cells: lateCells(goal, titles.get(goal.goalId) ?? goal.goalId, planHref),
          }))}
        />
      )}
    </Section>
  );
}

function lateCells(goal: GoalBehind, title: string, planHref: string) {
  const { goalId, missing, dueOn, reachedOn } = goal;
  return {
    goal: <TextLink href={`${planHref}/goals/${goalId}`}>{title}</TextLink>,
    missing: wholePoints(missing) === 0 ? 'under 1%' : formatLevel(missing),
    due: formatDate(dueOn),
    reached: reachedOn === null ? 'after 2046' : `about ${formatMonth(reachedOn)}`,
    log: (
      <TextLink href={`${planHref}/log?goal=${goalId}`}>
        Log progress<span className="sr-only">: {title}</span>
      </TextLink>
    ),
  };
}
