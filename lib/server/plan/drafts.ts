import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { db } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { forgetCookie, keepCookie, readCookie } from '../http/cookies';
import { createPlan } from './create-plan';

const COOKIE = 'draft';
/** Seconds that a choice made without an account is kept. */
const DRAFT_MAX_AGE = 7 * 24 * 60 * 60;

function hashOf(token: string) {
  return createHash('sha256').update(token).digest('hex');
}

/** Keeps what somebody without an account chose, until they sign up or in from this browser. */
export async function keepDraft(values: Record<string, string>): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await db.planDraft.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.planDraft.create({
    data: {
      tokenHash: hashOf(token),
      // Pairs, since jsonb would put an object's keys into another order.
      payload: Object.entries(values),
      expiresAt: new Date(Date.now() + DRAFT_MAX_AGE * 1_000),
    },
    select: { tokenHash: true },
  });
  await keepCookie(COOKIE, token, DRAFT_MAX_AGE);
}

async function findDraft() {
  const token = await readCookie(COOKIE);
  if (!token) return null;
  return db.planDraft.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { tokenHash: true, payload: true },
  });
}

const storedValues = z.array(z.tuple([z.string(), z.string()])).transform(Object.fromEntries);

function parseDraft(draft: { payload: unknown } | null) {
  const values = storedValues.safeParse(draft?.payload);
  return values.success ? (startPlanSchema.safeParse(values.data).data ?? null) : null;
}

/** The goals that this browser chose and has not yet kept; null when nothing is pending. */
export async function pendingGoalTitles(): Promise<string[] | null> {
  const choices = parseDraft(await findDraft());
  if (!choices) return null;
  const taken = Object.values(choices.goals).filter((goal) => goal.take === 'on');
  return taken.map((goal) => goal.title);
}

/** A goal has fallen due since, or the outlook has changed: nobody is kept from signing in by that. */
function nullWhenOutdated(error: unknown): null {
  if (error instanceof RuleError || error instanceof NotFoundError) return null;
  throw error;
}

/** Turns this browser's draft into a plan of the person; null when there is none that holds. */
export async function claimDraft(userId: string): Promise<{ planId: string } | null> {
  const draft = await findDraft();
  const choices = parseDraft(draft);
  if (!draft || !choices) return null;
  // A key of the draft's own: signing up twice at once still makes one plan.
  const key = draft.tokenHash
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const plan = await createPlan({ userId, key }, choices).catch(nullWhenOutdated);
  await db.planDraft.deleteMany({ where: { tokenHash: draft.tokenHash } });
  await forgetCookie(COOKIE);
  return plan;
}

/** Deletes what this browser chose and has not kept. */
export async function forgetDraft(): Promise<void> {
  const token = await readCookie(COOKIE);
  if (!token) return;
  await db.planDraft.deleteMany({ where: { tokenHash: hashOf(token) } });
  await forgetCookie(COOKIE);
}
