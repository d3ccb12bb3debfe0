import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

type RoadEmptyProps = {
  /** Where the plan is; without it there is none yet. */
  planHref?: string;
  /** Whether something is left to plan, for which there is no ready-made goal. */
  left: boolean;
  /** Whether the person left goals out, which could be put back. */
  leftOut: boolean;
  /** Whether a horizon is ahead. */
  ahead: boolean;
};

/** A road without goals: there is none to add, or none that the plan needs. */
export function RoadEmpty({ planHref, left, leftOut, ahead }: RoadEmptyProps) {
  if (left) {
    return (
      <EmptyState title="No ready-made goal is left to lay out">
        {leftOut
          ? 'You have left them all out. Put one back below, or name a goal of your own.'
          : 'Your plan has every goal that this outlook offers. For what is still to plan, add goals of your own.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={ahead ? 'Your plan needs no more goals' : 'This plan’s last horizon, 2046, has passed'}
      action={planHref && <ButtonLink href={planHref}>Back to your plan</ButtonLink>}
    >
      {ahead && 'It reaches what every horizon needs.'}
    </EmptyState>
  );
}
