import { figureProps } from '@/components/charts/readiness/figure-props';
import { LiveReadiness } from '@/components/charts/readiness/live-readiness';
import { StatusMark } from '@/components/ui/status-mark';
import { milestonesForEach } from '@/lib/domain/goal';
import type { SharedPlan } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { verdict } from '@/lib/format/readiness/verdict';
import { forReader, sharedSentence } from '@/lib/format/sharing';
import { sharedPins } from './pins';
import { SharedHorizons } from './shared-horizons';
import { SharedLogList } from './shared-log-list';
import { SharedStrategySection } from './shared-strategy';

type SharedPlanViewProps = {
  plan: SharedPlan;
  /** In a preview it is a part of a page that has a title of its own. */
  preview?: boolean;
};

/** A plan as people without an account read it. Every link leads within the page, or is the person's. */
export function SharedPlanView({ plan, preview = false }: SharedPlanViewProps) {
  const { readiness, whose, strategies, log, asOf } = plan;
  const { status, lead, parts } = verdict(readiness);
  const rest = forReader(parts.map(({ text }) => text).join(''));
  const milestones = milestonesForEach(strategies.flatMap(({ goals }) => goals ?? []));
  const Title = preview ? 'h3' : 'h1';
  return (
    <>
      <header className="pt-8 pb-6">
        <p className="mb-1 text-sm font-semibold text-muted wrap-anywhere">
          {plan.profession} · shared by {whose}, as of{' '}
          <time dateTime={asOf}>{formatDate(asOf)}</time>
        </p>
        <Title className="text-2xl wrap-anywhere">{plan.title}</Title>
        <p className="measure mt-2 text-lg">
          {status === null ? lead : <StatusMark status={status} label={lead} inline />} {rest}
        </p>
        <p className="measure mt-3 text-sm text-muted">
          Readiness is a planning aid: it measures this plan against what an editorial outlook asks
          for. It is not a forecast of anyone’s employment.
        </p>
      </header>
      <LiveReadiness
        {...figureProps({
          readiness,
          sentence: sharedSentence(readiness),
          pins: sharedPins(strategies),
          gaps: false,
        })}
      />
      <SharedHorizons readiness={readiness} level={preview ? 4 : 2} />
      <div className="mt-8">
        {strategies.map((strategy, index) => (
          <SharedStrategySection
            key={strategy.key}
            strategy={strategy}
            index={index}
            asOf={asOf}
            milestones={milestones}
            level={preview ? 4 : 2}
          />
        ))}
      </div>
      {log && <SharedLogList log={log} level={preview ? 4 : 2} paged={!preview} />}
    </>
  );
}
