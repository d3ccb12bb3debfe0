/** A plan that was begun, with the adoption of its road; null where it began with goals. */
export interface StartedPlan {
  readonly planId: string;
  readonly adoptionId: string | null;
}

/** The plan's home, which says what the road has added and offers to undo it. */
export function startedPlanPath({ planId, adoptionId }: StartedPlan): string {
  return adoptionId === null ? `/plans/${planId}` : `/plans/${planId}?adopted=${adoptionId}`;
}
