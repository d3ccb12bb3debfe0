import 'server-only';
import { hashToken } from '../tokens';

/**
 * Whose a device's queue is, without saying who: the device compares it, and an entry that another
 * person typed is refused. An id is random, so its hash does not lead back to it.
 */
export function personTag(userId: string): string {
  return hashToken(userId);
}
