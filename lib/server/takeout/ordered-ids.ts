import 'server-only';
import { randomBytes } from 'node:crypto';

/** How many ids fit into one millisecond: the twelve bits that count. */
const IN_A_MILLISECOND = 4_096;

/**
 * A source of UUIDs (version 7, RFC 9562) each of which sorts after the one before: rows that are
 * written at one moment keep their order, as rows that were written one by one have it.
 */
export function orderedIds(now = Date.now()): () => string {
  let count = 0;
  return () => {
    const time = now + Math.floor(count / IN_A_MILLISECOND);
    const counter = count % IN_A_MILLISECOND;
    count += 1;
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    const head = hex(time, 12);
    return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
