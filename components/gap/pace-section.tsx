import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { GoalBehind, HorizonGap, PaceNeeded } from '@/lib/domain/gap';
import { formatDate, formatMonth } from '@/lib/format/dates';
import { paceNeededInWords, shownGap } from '@/lib/format/gap';
import { formatLevel, wholePoints } from '@/lib/format/numbers';
import { GoalLines } from './goal-lines';

/** More goals than this are no longer read. */
const MOST_GOALS = 8;
/** Less is missing of a goal than whole per cents are worth. */
const LEAST_MISSING = 0.1;

type PaceSectionProps = {
  gap: HorizonGap;
  /** For the whole target, and for the part of it that is planned. */
  needed: PaceNeeded;
  catchUp: PaceNeeded;
  titles: ReadonlyMap<string, string>;
  planHref: string;
};

/** What is planned and not there in time: the pace that it takes, and the goals that are late. */
export function PaceSection({ gap, needed, catchUp, titles, planHref }: PaceSectionProps) {
  const { toPlan, behind } = shownGap(gap);
  const { paceKnown, year, goals } = gap;
  // What no pace brings is said beside what is not planned.
  if (behind === 0 && needed.kind === 'unreachable') return null;
  const found = behind > 0 ? catchUp : needed;
  const both = toPlan > 0 && behind > 0 && needed.kind === 'reached';
  const late =
    paceKnown && behind > 0 ? goals.filter(({ missing }) => missing >= LEAST_MISSING) : [];
  const behindTitle = `${formatLevel(behind)} ${paceKnown ? 'behind your plan' : 'to allow for delays'}`;
  return (
    <Section id="behind" title={behind > 0 ? behindTitle : 'Your pace'}>
      <p className="measure">
        {paceNeededInWords(found, paceKnown, toPlan > 0 && behind > 0)}
        {both && ` ${paceNeededInWords(needed, true)}`}
      </p>
      {found.kind === 'reached' && (
        <p className="mt-3">
          <TextLink href={`${planHref}/scenarios?pace=${found.factor}`}>
            See this pace as a what-if
          </TextLink>
        </p>
      )}
      {late.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">Goals that are late</h3>
          <GoalLines
            lines={late.slice(0, MOST_GOALS).map((goal) => {
              const title = titles.get(goal.goalId) ?? goal.goalId;
              return {
                key: goal.goalId,
                title: <TextLink href={`${planHref}/goals/${goal.goalId}`}>{title}</TextLink>,
                facts: lateFacts(goal, year),
                action: {
                  href: `${planHref}/log?goal=${goal.goalId}`,
                  text: 'Log progress',
                  about: title,
                },
              };
            })}
          />
        </>
      )}
    </Section>
  );
}

function lateFacts({ missing, dueOn, reachedOn }: GoalBehind, year: number): string[] {
  const amount = wholePoints(missing) === 0 ? 'under 1%' : formatLevel(missing);
  return [
    `${amount} missing in ${year}`,
    `due ${formatDate(dueOn)}`,
    reachedOn === null
      ? 'at your pace reached after 2046'
      : `at your pace reached about ${formatMonth(reachedOn)}`,
  ];
}
