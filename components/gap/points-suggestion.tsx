import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { PointsNeeded } from '@/lib/domain/gap';
import { LARGEST_POINTS } from '@/lib/domain/goal';
import { formatDate } from '@/lib/format/dates';
import { pointsNeededInWords } from '@/lib/format/gap';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';
import { GoalLines } from './goal-lines';
import { type NamedStrategy, strategyTitle, whatIfHref } from './what-if-href';

type PointsSuggestionProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  needed: PointsNeeded;
  strategies: readonly NamedStrategy[];
  planHref: string;
};

/** More than a very large goal brings. */
const inSeveral = (points: number) => points > LARGEST_POINTS;

/** Points to add, by strategy and by when, as goals of one's own. */
export function PointsSuggestion(props: PointsSuggestionProps) {
  const { id, title, needed, strategies, planHref } = props;
  const { goals, year } = needed;
  const imagined = goals.map((goal) => ({
    ...goal,
    title: `A goal in ${strategyTitle(strategies, goal.strategyKey)}`,
  }));
  return (
    <Section id={id} title={title}>
      <p className="measure">{pointsNeededInWords(needed)}</p>
      {goals.length > 0 && (
        <>
          <GoalLines
            lines={goals.map(({ strategyKey, points, gain, dueOn }) => ({
              key: strategyKey,
              title: strategyTitle(strategies, strategyKey),
              facts: [
                `${formatGain(gain)} in ${year}`,
                inSeveral(points)
                  ? `${sizeInWords(points)}, in several goals`
                  : sizeInWords(points),
                `due by ${formatDate(dueOn)}`,
              ],
              action: {
                href: `${planHref}/goals/new?strategy=${strategyKey}&due=${dueOn}${inSeveral(points) ? '' : `&points=${points}`}`,
                text: 'Add a goal',
                about: strategyTitle(strategies, strategyKey),
              },
            }))}
          />
          <p className="mt-4">
            <TextLink href={whatIfHref(planHref, imagined)}>
              {goals.length > 1 ? 'See them together as a what-if' : 'See it as a what-if'}
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
