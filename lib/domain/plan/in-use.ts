import { own } from '../own';
import type { ReadinessPlan } from '../readiness';

/** The plan with these answers on what is in use, by strategy key; others stay as they are. */
export function withInUse<P extends ReadinessPlan>(
  plan: P,
  answers: Readonly<Record<string, boolean>>,
): P {
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    inUse: own(answers, strategy.key) ?? strategy.inUse ?? false,
  }));
  return { ...plan, strategies };
}
