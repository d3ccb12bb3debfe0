import { StatusMark } from '@/components/ui/status-mark';
import type { Outcome } from '@/lib/domain/readiness';
import { projectedAndRequired } from '@/lib/format/scenario';

/** `49%, needs 48%`, and whether that is on track. */
export function ProjectedAndRequired({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <span className="me-1.5 whitespace-nowrap">{projectedAndRequired(outcome)}</span>{' '}
      <StatusMark status={outcome.status} className="whitespace-nowrap" />
    </>
  );
}
