import { StatusMark } from '@/components/ui/status-mark';
import type { Outcome } from '@/lib/domain/readiness';
import { levelAndNeed } from '@/lib/format/numbers';

/** `49% (48% needed)`, and whether that is on track. */
export function ProjectedAndRequired({ outcome }: { outcome: Outcome }) {
  const { projected, required, status } = outcome;
  return (
    <>
      <span className="me-1.5 whitespace-nowrap">{levelAndNeed(projected.p50, required)}</span>{' '}
      <StatusMark status={status} className="whitespace-nowrap" />
    </>
  );
}
