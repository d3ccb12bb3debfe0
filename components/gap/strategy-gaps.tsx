import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonGap } from '@/lib/domain/gap';
import { shownStrategyGap } from '@/lib/format/gap';
import { formatLevel } from '@/lib/format/numbers';
import { missingInWords } from '@/lib/format/readiness/shown-shortfall';
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
    <Disclosure summary="What is missing in each strategy">
      <ul className="mt-3 max-w-3xl">
        {short.map(({ key, projected, required, shown }) => (
          <li key={key} className="border-t border-rule py-3">
            <p className="font-semibold">
              <TextLink href={`${planHref}/strategies/${key}`}>
                {strategyTitle(strategies, key)}
              </TextLink>
            </p>
            <p className="text-sm text-muted">
              {[
                `about ${formatLevel(projected)} in ${gap.year} (${formatLevel(required)} needed)`,
                ...missingInWords(shown, gap.paceKnown).map(({ text }) => text),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
