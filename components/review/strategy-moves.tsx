import './review-compare.css';
import { SeriesMark } from '@/components/ui/series-mark';
import { TextLink } from '@/components/ui/text-link';
import type { StrategyComparison } from '@/lib/domain/review';
import { formatLevel, plural } from '@/lib/format/numbers';
import { goalMovesInWords, levelMoveInWords } from '@/lib/format/review/comparison';

type StrategyMovesProps = {
  strategies: readonly StrategyComparison[];
  /** The keys of the plan's strategies and the ids of its goals: what has a page to lead to. */
  pages: ReadonlySet<string>;
  planHref: string;
};

/** What moved, strategy by strategy and goal by goal, in words. */
export function StrategyMoves({ strategies, pages, planHref }: StrategyMovesProps) {
  return (
    <ul className="review-moves">
      {strategies.map((strategy, index) => {
        const { key, title, goals } = strategy;
        const moved = goals.filter(({ moves }) => moves.length > 0);
        const same = goals.length - moved.length;
        return (
          <li key={key}>
            <h3 className="text-lg">
              <SeriesMark index={index} />{' '}
              {pages.has(key) ? (
                <TextLink href={`${planHref}/strategies/${key}`}>{title}</TextLink>
              ) : (
                title
              )}
            </h3>
            <p className="review-moves-level">{standingInWords(strategy)}</p>
            {moved.length > 0 && (
              <ul>
                {moved.map((goal) => (
                  <li key={goal.id}>
                    {pages.has(goal.id) ? (
                      <TextLink href={`${planHref}/goals/${goal.id}`}>{goal.title}</TextLink>
                    ) : (
                      <b>{goal.title}</b>
                    )}{' '}
                    {goalMovesInWords(goal)}
                  </li>
                ))}
              </ul>
            )}
            {same > 0 && (
              <p className="text-muted">
                {same} {moved.length > 0 && 'other '}
                {plural(same, 'goal has', 'goals have')} not changed.
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function standingInWords({ before, after }: StrategyComparison): string {
  if (!before || !after) {
    return after
      ? `New in your plan. Level ${formatLevel(after.level)}, ${formatLevel(after.required)} needed.`
      : 'No longer in your plan.';
  }
  const level = levelMoveInWords(before.level, after.level);
  const use =
    before.inUse === after.inUse ? '' : after.inUse ? ' Now in use.' : ' No longer in use.';
  return `Level ${level}, ${formatLevel(after.required)} needed.${use}`;
}
