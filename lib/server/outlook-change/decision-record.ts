import { z } from 'zod';
import type { Decision } from '@/lib/domain/outlook-change';

const level = z.number();
const strategy = z.object({
  key: z.string(),
  title: z.string(),
  required: z.object({ 2026: level, 2031: level, 2036: level, 2046: level }),
  weights: z.object({ 2031: level, 2036: level, 2046: level }),
  position: z.number(),
  startingLevel: level,
  retired: z.boolean(),
  basis: z.string(),
});

const record = z.object({
  kind: z.enum(['changed', 'new', 'gone', 'returned']),
  key: z.string(),
  choice: z.enum(['keep', 'take', 'replace', 'add', 'leave-out']),
  planBasis: z.string(),
  wasLeftOut: z.boolean(),
  before: strategy.nullable(),
  after: strategy.nullable(),
});

/** A decision as its row keeps it. */
export function readDecision(json: unknown): Decision {
  return record.parse(json);
}
