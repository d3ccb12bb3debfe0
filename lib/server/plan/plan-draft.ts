import 'server-only';
import { z } from 'zod';
import { type StartPlan, startPlanSchema } from '@/lib/schemas/plan/plan';
import type { StartedPlan } from '@/lib/schemas/plan/started-plan';
import { db } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import type { Who } from '../database/write-once';
import { forgetCookie, keepCookie, readCookie } from '../http/cookies';
import { flash } from '../http/flash';
import { hashToken, keyOfHash, randomToken } from '../tokens';
import { createPlan } from './create-plan';

const COOKIE = 'draft';
/** Noted where a person signed in and their plan draft made no plan (`flash`). */
export const DRAFT_DROPPED = 'draft-dropped';
/** The longest plan draft, in UTF-16 units of all names and values: several times a whole form. */
const PLAN_DRAFT_MAX_LENGTH = 16_000;
/** Seconds that a plan draft is kept. */
const PLAN_DRAFT_MAX_AGE = 7 * 24 * 60 * 60;

/**
 * Keeps what a visitor without an account chose, until they sign up or in from this browser.
 *
 * @throws RuleError for more than the form holds
 */
export async function keepPlanDraft(values: Record<string, string>): Promise<void> {
  if (Object.entries(values).flat().join('').length > PLAN_DRAFT_MAX_LENGTH) {
    throw new RuleError('', 'That is more than can be kept until you sign up. Shorten your goals.');
  }
  const token = randomToken();
  await db.planDraft.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.planDraft.create({
    data: {
      tokenHash: hashToken(token),
      // Pairs, since jsonb would put an object's keys into another order.
      payload: Object.entries(values),
      expiresAt: new Date(Date.now() + PLAN_DRAFT_MAX_AGE * 1_000),
    },
    select: { tokenHash: true },
  });
  await keepCookie(COOKIE, token, PLAN_DRAFT_MAX_AGE);
}

async function findPlanDraft() {
  const token = await readCookie(COOKIE);
  if (!token) return null;
  return db.planDraft.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { tokenHash: true, payload: true, createdAt: true },
  });
}

const storedValues = z.array(z.tuple([z.string(), z.string()])).transform(Object.fromEntries);

function parsePlanDraft(draft: { payload: unknown } | null) {
  const values = storedValues.safeParse(draft?.payload);
  return values.success ? (startPlanSchema.safeParse(values.data).data ?? null) : null;
}

/** The goals of this browser's plan draft; null when there is none. */
export async function planDraftGoalTitles(): Promise<string[] | null> {
  const choices = parsePlanDraft(await findPlanDraft());
  if (!choices) return null;
  if (choices.road) return ['The road: ready-made goals, laid out over the years'];
  const taken = Object.values(choices.goals).filter((goal) => goal.take === 'on');
  return taken.map((goal) => goal.title);
}

/**
 * Makes the plan as of the moment at which it was chosen, and from the version of the outlook that was
 * shown: a goal that has fallen due since, and a strategy that the outlook gained, lost or renamed,
 * drop nothing. An occupation that is no longer listed is left out. What then does not make a plan
 * must not keep a person from signing in: the next page says so.
 */
async function createFromDraft(who: Who, choices: StartPlan, madeAt: Date) {
  const { occupation, ...others } = choices;
  return createPlan(who, choices, madeAt)
    .catch((error) => {
      const delisted = error instanceof NotFoundError && occupation !== undefined;
      if (delisted) return createPlan(who, others, madeAt);
      throw error;
    })
    .catch((error) => {
      if (error instanceof RuleError || error instanceof NotFoundError) return null;
      throw error;
    });
}

/** Turns this browser's plan draft into a plan of the person; null when there is none that is valid. */
export async function claimPlanDraft(userId: string): Promise<StartedPlan | null> {
  const draft = await findPlanDraft();
  const choices = parsePlanDraft(draft);
  if (!draft || !choices) return null;
  // The idempotency key comes from the draft: signing up twice at once still makes one plan.
  const key = keyOfHash(draft.tokenHash);
  const plan = await createFromDraft({ userId, key }, choices, draft.createdAt);
  await db.planDraft.deleteMany({ where: { tokenHash: draft.tokenHash } });
  await forgetCookie(COOKIE);
  if (!plan) await flash(DRAFT_DROPPED);
  return plan;
}

/** Deletes this browser's plan draft. */
export async function deletePlanDraft(): Promise<void> {
  const token = await readCookie(COOKIE);
  if (!token) return;
  await db.planDraft.deleteMany({ where: { tokenHash: hashToken(token) } });
  await forgetCookie(COOKIE);
}
