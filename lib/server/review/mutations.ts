import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { mayBeTaken, type ReviewAnswers, takeSnapshot } from '@/lib/domain/review';
import { ANSWERS } from '@/lib/schemas/review/answers';
import { answerFields, type ReviewForm } from '@/lib/schemas/review/review-form';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { lockPlan } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { loadPlan } from '../plan/load-plan';
import { planReadiness } from '../plan/plan-readiness';

const TAKEN_ELSEWHERE =
  'You finished this review in another window or on another device, so it can no longer be changed. What you typed here is still in the form, but is not saved.';
const NOT_YET = 'You cannot finish this review yet. Your text is still here.';
const OTHER_STRATEGIES =
  'Your plan has other strategies now. Your text is still here: copy it, then load this page again.';

/**
 * Saves a review's answers as a draft, and takes it when asked: from then on nothing changes it. The plan
 * is locked meanwhile, so that no entry comes between what is frozen and what is saved.
 *
 * @throws StaleVersionError with the stored answers, as the form's fields hold them
 * @throws RuleError for a review that was taken or cannot be taken yet, and for one too many
 * @throws NotFoundError
 */
export async function saveReview(who: Who, { planId, period, version, take, answers }: ReviewForm) {
  const { userId } = who;
  const owner = { planId, userId };
  return writeOnce({ ...who, action: 'save-review' }, async (tx) => {
    await lockPlan(tx, userId, planId);
    const plan = await reviewedPlan(tx, owner);
    const row = await tx.review.findFirst({
      where: { ...owner, period: period.name },
      select: { id: true, version: true, answers: true, takenAt: true },
    });
    if (row?.takenAt) throw new RuleError('', TAKEN_ELSEWHERE);
    const now = row?.version ?? 0;
    if (now !== version) throw new StaleVersionError(now, storedFields(period.kind, row?.answers));
    requireKnownStrategies(answers, plan.strategies);
    if (!row) {
      if (!mayBeTaken(plan, period, plan.today)) throw new RuleError('', NOT_YET);
      await requireRoom(tx, 'reviews', owner, { field: '' });
    }
    const frozen = take ? await freeze(tx, owner, period.kind) : {};
    const data = { answers, ...frozen };
    const saved = row
      ? await tx.review.update({
          where: { id: row.id, userId },
          data: { ...data, version: { increment: 1 } },
          select: { version: true },
        })
      : await tx.review.create({
          data: { ...owner, kind: period.kind, period: period.name, ...data },
          select: { version: true },
        });
    return { planId, period: period.name, version: saved.version };
  });
}

type Owner = { planId: string; userId: string };

async function reviewedPlan(tx: Transaction, { planId, userId }: Owner) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: {
      startedOn: true,
      createdAt: true,
      timeZone: true,
      strategies: { select: { key: true } },
    },
  });
  if (!plan) throw new NotFoundError();
  return {
    startedOn: fromDateColumn(plan.startedOn),
    madeOn: todayIn(plan.timeZone, plan.createdAt),
    today: todayIn(plan.timeZone, new Date()),
    strategies: plan.strategies,
  };
}

function requireKnownStrategies(
  { strategies = {} }: ReviewAnswers,
  known: readonly { key: string }[],
): void {
  const keys = new Set(known.map(({ key }) => key));
  if (!Object.keys(strategies).every((key) => keys.has(key))) {
    throw new RuleError('', OTHER_STRATEGIES);
  }
}

async function freeze(
  tx: Transaction,
  { planId, userId }: Owner,
  kind: ReviewForm['period']['kind'],
) {
  const plan = await loadPlan(planId, userId, tx);
  if (!plan) throw new NotFoundError();
  const snapshot = reviewSnapshot.parse(takeSnapshot(kind, plan, await planReadiness(plan)));
  return { snapshot, asOf: toDateColumn(snapshot.asOf), takenAt: new Date() };
}

function storedFields(kind: ReviewForm['period']['kind'], answers: unknown) {
  return answers === undefined ? {} : answerFields(ANSWERS[kind].parse(answers));
}
