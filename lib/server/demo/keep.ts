import 'server-only';
import { planText } from '@/lib/schemas/takeout/write';
import { lockPerson } from '../ceiling/locks';
import { db } from '../database/db';
import { NoRoomError, NotFoundError } from '../database/errors';
import { isUnavailable } from '../database/unavailable';
import { asKeptDemo } from '../database/viewer';
import { writeOnceAfter } from '../database/write-once';
import { forgetCookie, keepCookie, readCookie } from '../http/cookies';
import type { CurrentUser } from '../identity';
import { describeError, log } from '../log';
import { deletePlanDraft } from '../plan/plan-draft';
import { addPlan } from '../takeout/add-plan';
import { orderedIds } from '../takeout/ordered-ids';
import { planIds, planSnapshot } from '../takeout/snapshot';
import { hashToken, keyOfHash, randomToken } from '../tokens';
import { deleteDemo } from './demo-account';

const COOKIE = 'kept-demo';
/** Seconds that a browser remembers it: longer than a demo, so that its end can be said. */
const REMEMBERED = 7 * 24 * 60 * 60;

/** Not the flash message: after a sign-up that one says that the address is to be confirmed. */
const OUTCOME_COOKIE = 'demo-outcome';
/** Seconds that the next page can say what became of it. */
const OUTCOME_AGE = 60;

/** What became of a demo that was to be kept: it is the person's, it was over, there is no room, or a fault of ours. */
const OUTCOMES = ['kept', 'over', 'full', 'failed'] as const;

export type KeptOutcome = (typeof OUTCOMES)[number];

/**
 * Notes that the visitor of a demo wants to keep it, until they sign up or in from this browser or it
 * is over. What they chose before, such as a plan of their own, is forgotten.
 */
export async function keepDemo({ id: demoId, demoEndsAt }: CurrentUser): Promise<void> {
  if (!demoEndsAt) throw new NotFoundError();
  const token = randomToken();
  await deletePlanDraft();
  await db.planDraft.deleteMany({ where: { demoId } });
  await db.planDraft.create({
    data: { tokenHash: hashToken(token), payload: [], demoId, expiresAt: demoEndsAt },
    select: { tokenHash: true },
  });
  await keepCookie(COOKIE, token, REMEMBERED);
}

/** Forgets that. */
export async function forgetKeptDemo(): Promise<void> {
  const kept = await keptHere();
  if (!kept) return;
  await db.planDraft.deleteMany({ where: { tokenHash: kept.tokenHash } });
  await forgetCookie(COOKIE);
}

/** Whether this browser has a demo to keep that is not over. */
export async function isDemoKept(): Promise<boolean> {
  return Boolean((await keptHere())?.demoId);
}

/** Null where this browser keeps none; without `demoId` where it was over before they signed in. */
async function keptHere() {
  const token = await readCookie(COOKIE);
  if (!token) return null;
  const tokenHash = hashToken(token);
  const row = await db.planDraft.findFirst({
    where: { tokenHash, demoId: { not: null }, expiresAt: { gt: new Date() } },
    select: { demoId: true },
  });
  return { tokenHash, demoId: row?.demoId ?? null };
}

/**
 * Makes the plans of the demo that this browser keeps the person's own, as they are now, and deletes
 * the demo. Two sign-ins at once do it once. A demo that cannot be taken along keeps nobody from
 * signing in: the page after it says so.
 *
 * @returns the path to go on to; null where this browser keeps none
 */
export async function claimKeptDemo(userId: string): Promise<string | null> {
  const kept = await keptHere();
  if (!kept) return null;
  try {
    const { planId } = await moveInto(userId, kept);
    await forgetCookie(COOKIE);
    await tell('kept');
    return `/plans/${planId}`;
  } catch (error) {
    if (error instanceof NotFoundError) {
      await forgetCookie(COOKIE);
      await tell('over');
    } else if (error instanceof NoRoomError) await tell('full');
    else if (isUnavailable(error)) throw error;
    else {
      log('demo-not-kept', { userId, ...describeError(error) });
      await tell('failed');
    }
    return '/plans';
  }
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptHere>>>;

async function moveInto(userId: string, { tokenHash, demoId }: Kept): Promise<{ planId: string }> {
  const write = { userId, key: keyOfHash(tokenHash), action: 'keep-demo' };
  const outcome = await writeOnceAfter<string[], { planId: string }>(
    write,
    async () => (demoId ? plansOf(demoId) : []),
    async (tx, plans) => {
      await lockPerson(tx, userId);
      // Another person who signs in from this browser at the same moment waits here, and finds it taken.
      const { count } = await tx.planDraft.deleteMany({ where: { tokenHash } });
      if (count === 0) throw new NotFoundError();
      const newId = orderedIds();
      let planId: string | undefined;
      for (const text of plans) planId = await addPlan(tx, userId, text, newId);
      // A demo that was deleted in the middle has no plan any more.
      if (planId === undefined) throw new NotFoundError();
      return { planId };
    },
  );
  if (demoId) {
    await deleteDemo(demoId);
    log('demo-kept', { userId });
  }
  return outcome;
}

/** The texts of a demo's plans, in the order in which they were made. */
function plansOf(demoId: string): Promise<string[]> {
  return asKeptDemo(demoId, async () => {
    const texts: string[] = [];
    for (const id of await planIds(demoId)) {
      const content = await planSnapshot(demoId, id);
      if (content) texts.push(planText(content));
    }
    return texts;
  });
}

function tell(outcome: KeptOutcome): Promise<void> {
  return keepCookie(OUTCOME_COOKIE, outcome, OUTCOME_AGE);
}

/** What became of the demo that was to be kept, for the page after the sign-in. */
export async function keptOutcome(): Promise<KeptOutcome | null> {
  const outcome = await readCookie(OUTCOME_COOKIE);
  return OUTCOMES.find((one) => one === outcome) ?? null;
}
