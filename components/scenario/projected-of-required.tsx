import { StatusMark } from '@/components/ui/status-mark';
import type { Outcome } from '@/lib/domain/readiness';
import { formatPoints } from '@/lib/format/numbers';

/** `49 of 48`, and whether that is on track. */
export function ProjectedOfRequired({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <span className="me-1.5 whitespace-nowrap">
        {formatPoints(outcome.projected.p50)} of {formatPoints(outcome.required)}
      </span>{' '}
      <StatusMark status={outcome.status} className="whitespace-nowrap" />
    </>
  );
}
