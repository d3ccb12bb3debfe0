import 'server-only';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { startPlanSchema } from '@/lib/schemas/plan';
import { sessionCookieOptions } from '../auth/session-cookie';
import { db } from '../db';
import { createPlan } from './create-plan';

const COOKIE = 'longview.draft';
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
      payload: values,
      expiresAt: new Date(Date.now() + DRAFT_MAX_AGE * 1_000),
    },
    select: { tokenHash: true },
  });
  (await cookies()).set(COOKIE, token, { ...sessionCookieOptions(), maxAge: DRAFT_MAX_AGE });
}

async function findDraft() {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token) return null;
  return db.planDraft.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { tokenHash: true, payload: true },
  });
}

const storedValues = z.record(z.string(), z.string());

/** What this browser chose and has not yet kept; null when there is nothing. */
export async function pendingDraft() {
  const draft = await findDraft();
  const parsed = startPlanSchema.safeParse(storedValues.safeParse(draft?.payload).data);
  return parsed.success ? parsed.data : null;
}

/** Turns this browser's draft into a plan of the person; null when there is none. */
export async function claimDraft(userId: string): Promise<{ planId: string } | null> {
  const draft = await findDraft();
  if (!draft) return null;
  const parsed = startPlanSchema.safeParse(storedValues.safeParse(draft.payload).data);
  if (!parsed.success) return null;
  const plan = await createPlan(userId, randomUUID(), parsed.data);
  await db.planDraft.deleteMany({ where: { tokenHash: draft.tokenHash } });
  (await cookies()).delete(COOKIE);
  return plan;
}
