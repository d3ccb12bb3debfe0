import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';

type PlanSummary = {
  id: string;
  title: string;
  profession: string;
  startedOn: CivilDate;
  archived: boolean;
};

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
        </li>
      ))}
    </ul>
  );
}
