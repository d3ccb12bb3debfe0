import 'server-only';
import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, minDate } from '@/lib/domain/calendar';
import { loggedReadiness } from '@/lib/domain/readiness';
import { logFullInWords, NOTHING_TO_ENTER } from '@/lib/format/log-import';
import type { LogImportResult } from '@/lib/schemas/log-import';
import { readRoom, requireRoom, requireRoomForGoals } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import { positionsAfter } from '../goal/many-goals';
import { goalColumns } from '../goal/mutations';
import { beginOn } from '../plan/first-day';
import { loadPlan } from '../plan/load-plan';
import type { Preview } from './preview';

type Owner = { planId: string; userId: string };
type Plan = NonNullable<Awaited<ReturnType<typeof loadPlan>>>;

/**
 * Writes what a preview shows: the plan's first day where it moves, new goals, entries. What was
 * written is read back and compared before it is committed. Call it with the plan locked.
 *
 * @throws RuleError when there is nothing to enter, or a ceiling would be passed
 */
export async function enterRows(
  tx: Transaction,
  { importId, ...owner }: Owner & { importId: string },
  plan: Plan,
  preview: Preview,
): Promise<void> {
  if (preview.entering.length === 0) throw new RuleError('', NOTHING_TO_ENTER);
  const made = await makeRoom(tx, owner, preview);
  if (preview.movesTo) await beginOn(tx, owner.userId, owner.planId, preview.movesTo);
  const goalIds = await makeGoals(tx, owner, preview, made, plan.today);
  const entryIds = await writeEntries(tx, owner, preview, goalIds);
  const after = await loadPlan(owner.planId, owner.userId, tx);
  const goals = new Set(preview.entering.map(({ goal }) => JSON.stringify(goal)));
  const result: LogImportResult = {
    entries: entryIds.length,
    goals: goals.size,
    made: goalIds.size,
    before: loggedReadiness(plan, plan.today),
    after: loggedReadiness(after ?? plan, plan.today),
    ...(preview.movesTo && { firstDay: { from: plan.startedOn, to: preview.movesTo } }),
  };
  await tx.logImport.updateMany({
    where: { id: importId, userId: owner.userId },
    data: {
      ...{ content: '', choices: {}, enteredAt: new Date(), result },
      ...{ entryIds, goalIds: [...goalIds.values()] },
    },
  });
}

/** Checks the ceilings. @returns the titles, by `titleKey`, of the goals that rows need */
async function makeRoom(tx: Transaction, owner: Owner, { entering }: Preview) {
  await requireRoom(tx, 'logImports', owner, { field: '' });
  const room = await readRoom(tx, 'entries', owner);
  if (room.left < entering.length) {
    throw new RuleError('', logFullInWords(room, entering.length));
  }
  const made = new Set(entering.flatMap(({ goal }) => ('newKey' in goal ? [goal.newKey] : [])));
  if (made.size > 0) await requireRoomForGoals(tx, owner, { field: '', adding: made.size });
  return made;
}

/** Makes the goals that rows need, each from its first entry on. @returns their ids by `titleKey` */
async function makeGoals(
  tx: Transaction,
  owner: Owner,
  { entering, toMake }: Preview,
  made: ReadonlySet<string>,
  today: CivilDate,
): Promise<Map<string, string>> {
  const strategies = await tx.planStrategy.findMany({ where: owner, select: { id: true } });
  const nextPosition = await positionsAfter(tx, owner);
  const ids = new Map<string, string>();
  const data = [...made].map((key) => {
    const goal = toMake.get(key);
    const strategy = strategies.find(({ id }) => id === goal?.strategyId);
    if (!goal || !strategy) throw new NotFoundError();
    const days = entering
      .filter(({ goal: on }) => 'newKey' in on && on.newKey === key)
      .map(({ entry }) => entry.day);
    const startOn = minDate(today, addDays(goal.dueOn, -1), ...days);
    const id = randomUUID();
    ids.set(key, id);
    return {
      ...goalColumns(goal, startOn),
      ...owner,
      id,
      strategyId: strategy.id,
      position: nextPosition(strategy.id),
    };
  });
  await tx.goal.createMany({ data });
  return ids;
}

/** Appends the entries in the order of the file, in one statement, and reads them back. */
async function writeEntries(
  tx: Transaction,
  { userId }: Owner,
  { entering }: Preview,
  goalIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const entries = entering.map(({ goal, entry }) => ({
    id: randomUUID(),
    goalId: 'id' in goal ? goal.id : (goalIds.get(goal.newKey) ?? ''),
    occurredOn: entry.day,
    value: entry.value,
    note: entry.note,
    link: entry.link,
  }));
  const column = <K extends keyof (typeof entries)[number]>(name: K) =>
    entries.map((entry) => entry[name]);
  await tx.$executeRaw`
    INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value", "note", "link")
    SELECT e."id", e."goalId", ${userId}::uuid, e."occurredOn", e."value", e."note", e."link"
    FROM unnest(
      ${column('id')}::uuid[], ${column('goalId')}::uuid[], ${column('occurredOn')}::date[],
      ${column('value')}::float8[], ${column('note')}::text[], ${column('link')}::text[]
    ) WITH ORDINALITY AS e("id", "goalId", "occurredOn", "value", "note", "link", "place")
    ORDER BY e."place"`;
  const ids = column('id');
  const stored = await tx.progressEntry.findMany({
    where: { userId, id: { in: ids } },
    select: { id: true, goalId: true, occurredOn: true, value: true, note: true, link: true },
  });
  const byId = new Map(stored.map((row) => [row.id, row]));
  for (const { occurredOn, ...entry } of entries) {
    const expected = { ...entry, occurredOn: toDateColumn(occurredOn) };
    if (!isSame(byId.get(entry.id), expected)) throw new Error('An entry was not stored as read.');
  }
  return ids;
}

type Stored = {
  goalId: string;
  occurredOn: Date;
  value: number;
  note: string;
  link: string;
};

function isSame(stored: Stored | undefined, entry: Stored): boolean {
  return (
    stored?.goalId === entry.goalId &&
    stored.occurredOn.getTime() === entry.occurredOn.getTime() &&
    stored.value === entry.value &&
    stored.note === entry.note &&
    stored.link === entry.link
  );
}
