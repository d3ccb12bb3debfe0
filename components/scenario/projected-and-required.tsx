import { StatusMark } from '@/components/ui/status-mark';
import type { HorizonStatus } from '@/lib/domain/readiness';
import { levelAndNeed } from '@/lib/format/numbers';

type ProjectedAndRequiredProps = { projected: number; required: number; status: HorizonStatus };

/** `49% (48% needed)`, and whether that is on track. */
export function ProjectedAndRequired(props: ProjectedAndRequiredProps) {
  const { projected, required, status } = props;
  return (
    <>
      <span className="me-1.5 whitespace-nowrap">{levelAndNeed(projected, required)}</span>{' '}
      <StatusMark status={status} className="whitespace-nowrap" />
    </>
  );
}
