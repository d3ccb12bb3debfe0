import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { olderPlanInWords } from '@/lib/format/takeout';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { readTakeout } from '@/lib/schemas/takeout/read-file';
import { TakeoutFault } from '@/lib/schemas/takeout/split-plans';
import { planText } from '@/lib/schemas/takeout/write';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { contentHash, onThisOutlook, textHash } from './on-this-outlook';
import { planIds, planSnapshot } from './snapshot';

/** Milliseconds for which an upload waits for its person's word. */
const WAITS = 60 * 60 * 1_000;

/**
 * Reads a whole file and keeps what is in it, until the person says to import it: nothing of theirs
 * is written yet. It takes the place of an upload that waited before.
 */
export async function stageTakeout(userId: string, text: AsyncIterable<string>): Promise<string> {
  const expiresAt = new Date(Date.now() + WAITS);
  const known = await knownPlans(userId);
  const { id } = await asUser(userId, () =>
    db.takeoutImport.create({
      data: { userId, status: 'reading', expiresAt },
      select: { id: true },
    }),
  );
  const faults: string[] = [];
  let settings: object | undefined;
  let position = 0;
  try {
    for await (const part of readTakeout(text)) {
      if ('fault' in part) faults.push(part.fault);
      else if ('settings' in part) settings = part.settings;
      else {
        position += 1;
        const fault = await stagePlan({ id, userId, position }, part, known);
        if (fault) faults.push(fault);
      }
    }
  } catch (error) {
    if (!(error instanceof TakeoutFault)) {
      await asUser(userId, () => db.takeoutImport.deleteMany({ where: { id, userId } }));
      throw error;
    }
    faults.push(error.message);
  }
  await asUser(userId, () =>
    db.$transaction([
      db.takeoutImport.deleteMany({
        where: { userId, status: { in: ['waiting', 'reading'] }, id: { not: id } },
      }),
      db.takeoutImport.updateMany({
        where: { id, userId },
        data: { status: 'waiting', faults: [...new Set(faults)], ...(settings && { settings }) },
      }),
    ]),
  );
  return id;
}

type Known = { title: string; hash: string };

/** The plans that the person has, as far as they tell whether one of the file is among them. */
async function knownPlans(userId: string): Promise<Known[]> {
  const known: Known[] = [];
  for (const id of await planIds(userId)) {
    const content = await planSnapshot(userId, id);
    if (content) known.push({ title: content.plan.title, hash: contentHash(content) });
  }
  return known;
}

type Place = { id: string; userId: string; position: number };

/** @returns a fault where the plan cannot be here */
async function stagePlan(
  { id, userId, position }: Place,
  { plan, older }: { plan: PlanContent; older?: number },
  known: Known[],
): Promise<string | null> {
  const tooLate = dayToCome(plan);
  if (tooLate) return `“${plan.plan.title}”: ${tooLate}`;
  const found = await onThisOutlook(db, plan);
  if ('fault' in found) return found.fault;
  const { content } = found;
  const remark = older === undefined ? found.remark : olderPlanInWords(older);
  const text = planText(content);
  const hash = textHash(text);
  const { title } = content.plan;
  const same = known.some((one) => one.hash === hash);
  const changed = !same && known.some((one) => one.title === title);
  known.push({ title, hash });
  const goals = content.strategies.flatMap((strategy) => strategy.goals);
  await asUser(userId, () =>
    db.takeoutImportPlan.create({
      data: {
        importId: id,
        userId,
        position,
        title,
        state: same ? 'same' : changed ? 'changed' : 'new',
        remark,
        goals: goals.length,
        entries: goals.reduce((sum, goal) => sum + goal.entries.length, 0),
        content: same ? null : text,
        hash,
      },
      select: { id: true },
    }),
  );
  return null;
}

/** Nothing is logged before it is done, and a plan begins today at the latest. */
function dayToCome({ plan, strategies }: PlanContent): string | null {
  const today = todayIn(plan.timeZone, new Date());
  if (plan.startedOn > today) return `it begins on ${plan.startedOn}, which is still to come.`;
  const entries = strategies.flatMap(({ goals }) => goals.flatMap((goal) => goal.entries));
  const ahead = entries.find(({ occurredOn }) => occurredOn > today);
  return ahead ? `its log has an entry of ${ahead.occurredOn}, which is still to come.` : null;
}
