import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { endTurn } from '../http/instrumentation/queue-requests';
import {
  consumePoint,
  countFailure,
  forgiveFailure,
  type Limit,
  refundPoint,
} from '../rate-limit/rate-limits';

/** Who tries, and at what. */
export type Attempt = {
  /** The address of the account that the secret opens; null where only the right secret tells. */
  email: string | null;
  /** The network address. */
  address: string;
};

type Options<T> = {
  /** Whether the secret was right; without it, anything but null is. */
  isRight?: (result: T) => boolean;
  pause?: ((milliseconds: number) => Promise<unknown>) | undefined;
};

/**
 * Rate limiting (throttling) of every attempt at a secret: a password, a recovery code, a passkey's
 * answer, a link's token, at whatever door. All doors of one account have the same counters, so that
 * a second door gives no second set of tries. The attempt is counted before anything is compared; a
 * success gives its points back, and a failure or an error keeps them. Limits hold for the pair of
 * e-mail and network address and for the network address; failures with one e-mail address, from
 * anywhere, delay the answer (exponential backoff), and never refuse it.
 *
 * @returns what `attempt` returns
 * @throws TooManyAttempts
 */
export async function attemptSecret<T>(
  { email, address }: Attempt,
  attempt: () => Promise<T>,
  { isRight = (result) => result !== null, pause = delay }: Options<T> = {},
): Promise<T> {
  const points: [Limit, string][] = [['signInAddress', address]];
  if (email !== null) points.push(['signInPair', `${email}|${address}`]);
  for (const [limit, key] of points) await consumePoint(limit, key);
  const wait = email === null ? 0 : await countFailure(email);
  if (wait > 0) {
    // An attempt that waits takes no turn from others.
    endTurn();
    await pause(wait);
  }
  const result = await attempt();
  if (isRight(result)) {
    await Promise.all(points.map(([limit, key]) => refundPoint(limit, key)));
    if (email !== null) await forgiveFailure(email);
  }
  return result;
}
