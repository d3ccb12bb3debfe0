import './plan.css';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
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

/**
 * Plans by name, and of those in use where they are: verdict, next action, last entry, and the way to
 * log. Archived ones are folded.
 */
export function PlanList({ plans }: { plans: readonly PlanSummary[] }) {
  const archived = plans.filter((plan) => plan.archived);
  const inUse = plans.filter((plan) => !plan.archived);
  return (
    <>
      {inUse.length > 0 && <Plans plans={inUse} />}
      {archived.length > 0 && (
        <Disclosure summary={`${archived.length} archived`} open={inUse.length === 0}>
          <Plans plans={archived} />
        </Disclosure>
      )}
    </>
  );
}

function Plans({ plans }: { plans: readonly PlanSummary[] }) {
  return (
    <ul className="border-b border-rule">
      {plans.map((plan) => (
        <li key={plan.id} className="border-t border-rule py-5">
          <h2 className="text-xl">
            <TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>
          </h2>
          <p className="mt-1 text-muted">
            {plan.profession} · begun on {formatDate(plan.startedOn)}
          </p>
          {plan.now && <Now planHref={`/plans/${plan.id}`} title={plan.title} now={plan.now} />}
        </li>
      ))}
    </ul>
  );
}

type NowProps = { planHref: string; title: string; now: NonNullable<PlanSummary['now']> };

function Now({ planHref, title, now: { today, verdict, next, last } }: NowProps) {
  return (
    <div className="mt-2 grid grid-cols-1 gap-1">
      <VerdictLine verdict={verdict} planHref={planHref} />
      <p>
        <span className="text-muted">Next:</span> {next}
      </p>
      <p className="text-muted">
        <LastEntry planHref={planHref} last={last} today={today} />
      </p>
      <p className="mt-2">
        <ButtonLink href={`${planHref}/log`}>
          Log progress<span className="sr-only">: {title}</span>
        </ButtonLink>
      </p>
    </div>
  );
}
