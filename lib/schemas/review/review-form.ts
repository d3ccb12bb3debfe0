import { z } from 'zod';
import {
  startingLevelKeys,
  startingLevelOf,
  startingLevels,
} from '@/lib/domain/outlook/starting-level';
import {
  parsePeriod,
  REVIEW_TEXTS,
  type ReviewAnswers,
  type ReviewPeriod,
} from '@/lib/domain/review';
import { dotted } from '../plan/nested-fields';
import { inUseAnswer, stableKey } from '../plan/plan';
import { rowId, rowVersion, text } from '../text';
import { ANSWERS, MAX_ANSWER } from './answers';

/** `2028-W14`, `2028-Q2` or `2028`. */
export const reviewPeriod = z
  .string()
  .max(10)
  .transform((name, context): ReviewPeriod => {
    const period = parsePeriod(name);
    if (period) return period;
    context.addIssue({
      code: 'custom',
      message: 'Open the review again from your plan’s reviews.',
    });
    return z.NEVER;
  });

/** One of the five words of a starting level; empty: not answered. */
const estimatedLevel = z
  .enum(['', ...startingLevelKeys], 'Choose one of the five.')
  .transform((key) => (key === '' ? undefined : startingLevelOf(key)));

const answers = {
  ...Object.fromEntries(
    REVIEW_TEXTS.map((name) => [name, text('your answer', { max: MAX_ANSWER }).optional()]),
  ),
  strategies: z
    .record(
      stableKey,
      z.strictObject({ inUse: inUseAnswer.optional(), level: estimatedLevel.optional() }),
    )
    .optional(),
};

/** A review's answers, saved as a draft or, with `take`, taken. Its kind's own questions and no others. */
export const reviewFormSchema = dotted
  .pipe(
    z.strictObject({
      planId: rowId,
      period: reviewPeriod,
      /** 0 while nothing of it is saved. */
      version: rowVersion,
      take: z.literal('yes').optional(),
      ...answers,
    }),
  )
  .transform(({ planId, period, version, take, ...written }, context) => {
    const parsed = ANSWERS[period.kind].safeParse(withoutUnanswered(written));
    if (parsed.success) {
      return { planId, period, version, take: take === 'yes', answers: parsed.data };
    }
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    }
    return z.NEVER;
  });

export type ReviewForm = z.infer<typeof reviewFormSchema>;

/** A strategy of which nothing is said is left out. */
function withoutUnanswered<T extends { strategies?: Record<string, object> | undefined }>(
  written: T,
) {
  if (!written.strategies) return written;
  const said = Object.entries(written.strategies).filter(([, answer]) =>
    Object.values(answer).some((value) => value !== undefined),
  );
  return { ...written, strategies: Object.fromEntries(said) };
}

/** Answers as the form's fields hold them. */
export function answerFields({ strategies = {}, ...texts }: ReviewAnswers): Record<string, string> {
  const ofStrategies = Object.entries(strategies).flatMap(([key, { inUse, level }]) => [
    ...(inUse === undefined ? [] : [[`strategies.${key}.inUse`, inUse ? 'yes' : 'no']]),
    ...(level === undefined ? [] : [[`strategies.${key}.level`, levelKey(level)]]),
  ]);
  return { ...texts, ...Object.fromEntries(ofStrategies) };
}

/** The word behind a level; '' for a level that none of them has any more. */
export function levelKey(level: number): string {
  return startingLevels.find((one) => one.level === level)?.key ?? '';
}
