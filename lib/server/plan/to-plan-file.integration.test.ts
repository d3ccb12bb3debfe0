import { afterAll, expect, it, vi } from 'vitest';
import { PLAN_FILE_HOLDS, PLAN_FILE_LEAVES_OUT } from '@/lib/format/plan-file';
import { correctEntry, logProgress, setEntryRemoved } from '../progress/mutations';
import { saveScenario } from '../scenario/mutations';
import { choices, makeOutlook, makePerson, who } from '../testing/fixtures';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { makeAdoption } from '../testing/scenario-fixtures';
import { createPlan } from './create-plan';
import { getPlan } from './queries';
import { toPlanFile } from './to-plan-file';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));
afterAll(() => db.$disconnect());

it('a plan’s file holds and leaves out what the page says (trust 8)', async () => {
  clearCookies();
  const userId = await makePerson();
  await signInAs(userId);
  const { planId } = await createPlan(who(userId), choices(await makeOutlook()));
  const { id: goalId } = await db.goal.findFirstOrThrow({ where: { userId } });
  await db.goal.update({ where: { id: goalId }, data: { title: 'words-1', notes: 'words-2' } });
  const dueOn = new Date('2029-01-31');
  await db.milestone.create({ data: { goalId, userId, position: 0, title: 'words-3', dueOn } });
  const { today } = await getPlan(planId);
  const log = (value: number, note: string, link = '') =>
    logProgress(who(userId), { goalId, occurredOn: today, value, note, link });
  await log(3.125, 'words-4', 'https://words-5.example');
  const { entryId: wrong } = await log(4.25, 'words-6');
  const correction = { entryId: String(wrong), occurredOn: today, value: 5.5, note: '', link: '' };
  await correctEntry(who(userId), correction);
  const { entryId: gone } = await log(6.75, 'words-7');
  await setEntryRemoved(who(userId), String(gone), true);
  await saveScenario(who(userId), { planId: String(planId), name: 'words-8', query: 'pace=2' });
  await makeAdoption({ userId, planId: String(planId) });

  const file = JSON.stringify(toPlanFile(await getPlan(planId)));
  for (const [words, written] of [
    ['strategies', 'startingLevel'],
    ['your goals', 'words-1'],
    ['with their notes', 'words-2'],
    ['milestones', 'words-3'],
    ['the date and value of each entry', '3.125'],
    ['that counts', '5.5'],
  ] as const) {
    expect(PLAN_FILE_HOLDS).toContain(words);
    expect(file).toContain(written);
  }
  for (const [words, written] of [
    ['the notes', 'words-4'],
    ['links of entries', 'words-5'],
    ['entries that you corrected', '4.25'],
    ['or removed', '6.75'],
    ['your scenarios', 'words-8'],
    ['what you took over from them', 'Twice the pace'],
    ['your decisions', '"decisions"'],
  ] as const) {
    expect(PLAN_FILE_LEAVES_OUT).toContain(words);
    expect(file).not.toContain(written);
  }
});
