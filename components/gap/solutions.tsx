import type { HorizonGap, PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/gap';
import { shownGap } from '@/lib/format/gap';
import { PaceSection } from './pace-section';
import { PointsSuggestion } from './points-suggestion';
import { StrategyGaps } from './strategy-gaps';
import { TemplateSuggestion } from './template-suggestion';
import { ToPlanSection } from './to-plan-section';

type Strategy = {
  readonly key: string;
  readonly title: string;
  readonly goals: readonly { readonly id: string; readonly title: string }[];
};

type SolutionsProps = {
  gap: HorizonGap;
  /** For the target, and for the part of it that is planned. */
  pace: PaceNeeded;
  catchUp: PaceNeeded;
  ready: TemplatesNeeded;
  /** How many ready-made goals were left to choose from. */
  offered: number;
  balanced: PointsNeeded;
  fewest: PointsNeeded;
  strategies: readonly Strategy[];
  planHref: string;
};

/** What is not planned leads to the road, what is behind to the pace; then goals one by one. */
export function Solutions(props: SolutionsProps) {
  const { gap, pace, catchUp, ready, offered, balanced, fewest, strategies, planHref } = props;
  const { toPlan } = shownGap(gap);
  const titles = new Map(
    strategies.flatMap(({ goals }) => goals.map(({ id, title }) => [id, title] as const)),
  );
  return (
    <>
      {toPlan > 0 && <ToPlanSection toPlan={toPlan} year={gap.year} planHref={planHref} />}
      <PaceSection gap={gap} needed={pace} catchUp={catchUp} titles={titles} planHref={planHref} />
      <StrategyGaps gap={gap} strategies={strategies} planHref={planHref} />
      <TemplateSuggestion
        needed={ready}
        offered={offered}
        strategies={strategies}
        planHref={planHref}
      />
      <PointsSuggestion
        id="balanced"
        title="By goals of your own where you fall short"
        needed={balanced}
        strategies={strategies}
        planHref={planHref}
      />
      {fewest.total < balanced.total && (
        <PointsSuggestion
          id="fewest"
          title="By as few points as possible"
          needed={fewest}
          strategies={strategies}
          planHref={planHref}
        />
      )}
    </>
  );
}
