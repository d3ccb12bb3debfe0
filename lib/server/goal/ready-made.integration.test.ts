import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMonths, todayIn } from '@/lib/domain/calendar';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { logProgress } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { addReadyMadeGoal, takeBackGoal } from './ready-made';

const [strategy] = sampleOutlook().strategies;
const template = strategy?.templates[1];
const today = todayIn('UTC', new Date());

let outlook: string;
let mine: OwnedRows;
beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

const chosen = () => ({
  planId: mine.planId,
  strategyKey: strategy?.key ?? '',
  template: template?.key ?? '',
});
const add = (by = who(mine.userId)) => addReadyMadeGoal(by, chosen());

describe('adding a ready-made goal', () => {
  it('adds it as the outlook has it, begun today', async () => {
    const { goalId } = await add();
    expect(await db.goal.findUniqueOrThrow({ where: { id: goalId } })).toMatchObject({
      planId: mine.planId,
      title: template?.title,
      unit: template?.unit,
      baseline: template?.baseline,
      target: template?.target,
      points: template?.points,
      notes: template?.note ?? '',
      templateKey: template?.key,
      startOn: toDateColumn(today),
      dueOn: toDateColumn(addMonths(today, template?.months ?? 0)),
    });
  });

  it('adds it once, for one form as for two', async () => {
    const by = who(mine.userId);
    const first = await add(by);
    expect(await add(by)).toEqual(first);
    await expect(add()).rejects.toThrow(RuleError);
    expect(
      await db.goal.count({ where: { templateKey: template?.key, userId: mine.userId } }),
    ).toBe(1);
  });

  it('knows only the strategies of the plan and the goals of its outlook', async () => {
    const before = await rowsOf(mine.userId);
    for (const wrong of [{ template: 'none' }, { strategyKey: 'none' }]) {
      await expect(addReadyMadeGoal(who(mine.userId), { ...chosen(), ...wrong })).rejects.toThrow(
        NotFoundError,
      );
    }
    expect(await rowsOf(mine.userId)).toEqual(before);
  });
});

describe('taking back a goal that was just added', () => {
  it('leaves the plan as it was', async () => {
    const goals = () => db.goal.findMany({ where: { planId: mine.planId } });
    const before = await goals();
    const { goalId } = await add();
    await takeBackGoal(who(mine.userId), goalId);
    expect(await goals()).toEqual(before);
  });

  it('loses nothing that was logged since', async () => {
    const { goalId } = await add();
    await logProgress(who(mine.userId), {
      goalId,
      occurredOn: today,
      value: 1,
      note: '',
      link: '',
    });
    await expect(takeBackGoal(who(mine.userId), goalId)).rejects.toThrow(RuleError);
    expect(await db.progressEntry.count({ where: { goalId } })).toBe(1);
  });
});
