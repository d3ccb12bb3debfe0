import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonGap } from '@/lib/domain/gap';
import { shownStrategyGap } from '@/lib/format/gap';
import { formatLevel } from '@/lib/format/numbers';
import { missingInWords } from '@/lib/format/readiness/shown-shortfall';
import { GoalLines } from './goal-lines';
import { type NamedStrategy, strategyTitle } from './what-if-href';

type StrategyGapsProps = {
  gap: HorizonGap;
  strategies: readonly NamedStrategy[];
  planHref: string;
};

/** The same by strategy, each in its own level: the one that costs the whole most comes first. */
export function StrategyGaps({ gap, strategies, planHref }: StrategyGapsProps) {
  const short = gap.strategies
    .map((strategy) => ({ ...strategy, shown: shownStrategyGap(strategy) }))
    .filter(({ shown }) => shown.missing > 0);
  if (short.length === 0) return null;
  return (
    <Section
      id="strategies"
      title="Where it is missing"
      lead={`Each strategy’s own level at the end of ${gap.year}, the one that costs your readiness most first.`}
    >
      <GoalLines
        lines={short.map(({ key, projected, required, shown }) => ({
          key,
          title: (
            <TextLink href={`${planHref}/strategies/${key}`}>
              {strategyTitle(strategies, key)}
            </TextLink>
          ),
          facts: [
            `about ${formatLevel(projected)}, needs ${formatLevel(required)}`,
            ...missingInWords(shown, gap.paceKnown).map(({ text }) => text),
          ],
        }))}
      />
    </Section>
  );
}
