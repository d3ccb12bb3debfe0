import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { PointsNeeded } from '@/lib/domain/gap';
import { formatDate } from '@/lib/format/dates';
import { pointsNeededInWords } from '@/lib/format/gap';
import { formatGain } from '@/lib/format/numbers';
import { type NamedStrategy, strategyTitle, whatIfHref } from './what-if-href';

type PointsSuggestionProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  needed: PointsNeeded;
  strategies: readonly NamedStrategy[];
  planHref: string;
};

/** Points to add, by strategy and by when, as goals of one's own. */
export function PointsSuggestion(props: PointsSuggestionProps) {
  const { id, title, needed, strategies, planHref } = props;
  const goals = needed.goals.map((goal) => ({
    ...goal,
    title: `A goal in ${strategyTitle(strategies, goal.strategyKey)}`,
  }));
  return (
    <Section id={id} title={title}>
      <p className="measure">{pointsNeededInWords({ strategies }, needed)}</p>
      {goals.length > 0 && (
        <>
          <DataTable
            id={`${id}-table`}
            caption={`${title}: points to add`}
            captionHidden
            className="mt-4"
            columns={[
              { key: 'strategy', header: 'Strategy' },
              { key: 'gain', header: `Readiness in ${needed.year}`, numeric: true },
              { key: 'points', header: 'Points', numeric: true },
              { key: 'due', header: 'By' },
              { key: 'add', header: <span className="sr-only">Add</span> },
            ]}
            rows={goals.map((goal) => ({
              key: goal.strategyKey,
              cells: {
                strategy: strategyTitle(strategies, goal.strategyKey),
                gain: formatGain(goal.gain),
                points: goal.points,
                due: formatDate(goal.dueOn),
                add: (
                  <TextLink href={`${planHref}/goals/new?strategy=${goal.strategyKey}`}>
                    Add a goal<span className="sr-only">: {goal.title}</span>
                  </TextLink>
                ),
              },
            }))}
          />
          <p className="mt-4">
            <TextLink href={whatIfHref(planHref, goals)}>
              {goals.length > 1 ? 'See them together as a what-if' : 'See it as a what-if'}
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
