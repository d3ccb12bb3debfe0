import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonGap, StrategyGap } from '@/lib/domain/gap';
import { formatLevel } from '@/lib/format/numbers';
import { shownShortfall } from '@/lib/format/readiness/shown-shortfall';
import { type NamedStrategy, strategyTitle } from './what-if-href';

type StrategyGapsProps = {
  gap: HorizonGap;
  strategies: readonly NamedStrategy[];
  planHref: string;
};

/** The same by strategy, each in its own level: the one that costs the whole most comes first. */
export function StrategyGaps({ gap, strategies, planHref }: StrategyGapsProps) {
  const short = gap.strategies.filter((strategy) => shown(strategy).missing > 0);
  if (short.length === 0) return null;
  return (
    <Section id="strategies" title="Where it is missing">
      <DataTable
        id="strategy-gaps"
        caption={`Levels at the end of ${gap.year}, the widest gap in your readiness first`}
        columns={[
          { key: 'strategy', header: 'Strategy' },
          { key: 'projected', header: 'At your pace', numeric: true },
          { key: 'required', header: 'Required', numeric: true },
          { key: 'toPlan', header: 'Not planned yet', numeric: true },
          {
            key: 'behind',
            header: gap.paceKnown ? 'Behind your plan' : 'For delays',
            numeric: true,
          },
        ]}
        rows={short.map((strategy) => {
          const { toPlan, behind } = shown(strategy);
          return {
            key: strategy.key,
            cells: {
              strategy: (
                <TextLink href={`${planHref}/strategies/${strategy.key}`}>
                  {strategyTitle(strategies, strategy.key)}
                </TextLink>
              ),
              projected: formatLevel(strategy.projected),
              required: formatLevel(strategy.required),
              toPlan: formatLevel(toPlan),
              behind: formatLevel(behind),
            },
          };
        })}
      />
    </Section>
  );
}

function shown({ projected, ...strategy }: StrategyGap) {
  return shownShortfall({ ...strategy, projected: { p50: projected } });
}
