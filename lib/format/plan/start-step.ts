/**
 * `Step 2 of 3`, of starting a plan: the levels, the goals, and for a person who is not signed in the
 * account that keeps the plan.
 */
export function startStep(step: 1 | 2 | 3, signedIn: boolean): string {
  return `Step ${step} of ${signedIn ? 2 : 3}${step === 3 ? ': your account' : ''}`;
}
