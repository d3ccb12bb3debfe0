import { z } from 'zod';
import type { ReviewAnswers, ReviewKind } from '@/lib/domain/review';
import { stableKey } from '../plan/plan';
import { text } from '../text';

/** UTF-16 units of an answer. */
export const MAX_ANSWER = 5_000;

const answer = text('your answer', { max: MAX_ANSWER }).default('');

const estimate = z.strictObject({
  inUse: z.boolean().optional(),
  level: z.number().min(0).max(100).optional(),
});

const quarterly = z.strictObject({ done: answer, slipped: answer, change: answer });

/** What is stored of each kind. A question without an answer is an empty text. */
export const ANSWERS = {
  weekly: z.strictObject({ next: answer }),
  quarterly,
  yearly: quarterly.extend({ strategies: z.record(stableKey, estimate).default({}) }),
} as const satisfies Record<ReviewKind, z.ZodType<ReviewAnswers>>;
