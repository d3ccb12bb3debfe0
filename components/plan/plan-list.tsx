import './plan.css';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import type { Verdict } from '@/lib/format/readiness/verdict';
import { LastEntry, type LastLogged } from './log-line';
import { VerdictLine } from './verdict-line';

export type PlanSummary = {
  id: string;
  title: string;
  profession: string;
  startedOn: CivilDate;
  archived: boolean;
  /** Of a plan in use. */
  now?: {
    today: CivilDate;
    verdict: Verdict;
    /** The next action, in a sentence. */
    next: string;
    last: LastLogged | null;
  };
};

/** Plans by name, and of those in use where they are: verdict, next action and last entry. */
export function PlanList({ plans }: { plans: readonly PlanSummary[] }) {
  return (
    <ul className="border-b border-rule">
      {plans.map((plan) => (
        <li key={plan.id} className="border-t border-rule py-5">
          <h2 className="text-xl">
            <TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>{' '}
            {plan.archived && <Tag className="font-sans font-normal">Archived</Tag>}
          </h2>
          <p className="mt-1 text-muted">
            {plan.profession} · begun on {formatDate(plan.startedOn)}
          </p>
          {plan.now && <Now planHref={`/plans/${plan.id}`} now={plan.now} />}
        </li>
      ))}
    </ul>
  );
}

type NowProps = { planHref: string; now: NonNullable<PlanSummary['now']> };

function Now({ planHref, now: { today, verdict, next, last } }: NowProps) {
  return (
    <div className="mt-2 grid grid-cols-1 gap-1">
      <VerdictLine verdict={verdict} planHref={planHref} />
      <p>
        <span className="text-muted">Next:</span> {next}
      </p>
      <p className="text-muted">
        <LastEntry planHref={planHref} last={last} today={today} />
      </p>
    </div>
  );
}
