import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { editGoalSchema, editMilestoneSchema, newGoalSchema, newMilestoneSchema } from './goal';

const strategyId = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
const goalId = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
const plain = { strategyId, title: 'Read ten papers', dueOn: '2028-03-31' };

function faults(schema: z.ZodType, input: Record<string, unknown>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { path, message } of schema.safeParse(input).error?.issues ?? []) {
    found[path.join('.')] = [...(found[path.join('.')] ?? []), message];
  }
  return found;
}

describe('newGoalSchema', () => {
  it('needs a title and a due date and nothing else', () => {
    expect(newGoalSchema.parse(plain)).toEqual({ ...plain, unit: '', notes: '' });
  });

  it('treats an empty field as absent', () => {
    const empty = { unit: '', baseline: '', target: '', points: '', startOn: '', notes: '' };
    expect(newGoalSchema.parse({ ...plain, ...empty })).toEqual({ ...plain, unit: '', notes: '' });
  });

  it('says what is wrong with a field that may be left out', () => {
    const typed = { baseline: 'none', points: '101', startOn: 'soon' };
    expect(faults(newGoalSchema, { ...plain, ...typed })).toEqual({
      baseline: ['Give the baseline as a number, such as 12 or 2.5.'],
      points: ['The points must be at most 100.'],
      startOn: ['Give the start as a real date, such as 2028-03-31.'],
    });
  });

  it('reads everything that a goal can say', () => {
    const typed = {
      ...plain,
      unit: 'papers',
      baseline: '2',
      target: '10,5',
      points: '40',
      startOn: '2027-01-01',
      notes: ' one\r\ntwo ',
      templateKey: 'papers',
    };
    expect(newGoalSchema.parse(typed)).toEqual({
      ...typed,
      baseline: 2,
      target: 10.5,
      points: 40,
      notes: 'one\ntwo',
    });
  });

  const equal = 'Choose a target that differs from the baseline.';

  it('refuses a target equal to the baseline, also by default', () => {
    expect(faults(newGoalSchema, { ...plain, baseline: '5', target: '5.0' })).toEqual({
      target: [equal],
    });
    expect(faults(newGoalSchema, { ...plain, baseline: '100' })).toEqual({ target: [equal] });
    expect(faults(newGoalSchema, { ...plain, target: '0' })).toEqual({ target: [equal] });
    expect(faults(newGoalSchema, { ...plain, baseline: '10', target: '0' })).toEqual({});
  });

  it('refuses a due date on or before the start', () => {
    const sentence = ['Choose a due date after the start.'];
    expect(faults(newGoalSchema, { ...plain, startOn: '2028-03-31' })).toEqual({ dueOn: sentence });
    expect(faults(newGoalSchema, { ...plain, startOn: '2028-04-01' })).toEqual({ dueOn: sentence });
    expect(faults(newGoalSchema, { ...plain, startOn: '2028-03-30' })).toEqual({});
  });

  it('reports every fault of every field at once', () => {
    const found = faults(newGoalSchema, {
      strategyId,
      title: ' ',
      dueOn: '2028-02-30',
      unit: 'x'.repeat(41),
      baseline: '7',
      target: '7',
      points: '0',
      notes: 'a\0',
    });
    expect(Object.keys(found).sort()).toEqual([
      'dueOn',
      'notes',
      'points',
      'target',
      'title',
      'unit',
    ]);
    expect(found.points).toEqual(['The points must be at least 1.']);
    expect(found.target).toEqual([equal]);
  });

  it('adds no second fault to a field that cannot be read', () => {
    const input = { ...plain, baseline: 'x', target: 'x', dueOn: '2028', startOn: '2029-01-01' };
    const found = faults(newGoalSchema, input);
    expect(Object.values(found).map((list) => list.length)).toEqual([1, 1, 1]);
  });

  it('reports a fault for what is not a form at all', () => {
    for (const input of [undefined, null, 'x', 3, []]) {
      expect(newGoalSchema.safeParse(input).success).toBe(false);
    }
  });

  it('keeps to its bounds', () => {
    for (const [name, value] of Object.entries({
      title: 'x'.repeat(201),
      unit: 'x'.repeat(41),
      notes: 'x'.repeat(10_001),
      points: '100.5',
      baseline: '1e400',
      target: '-1e13',
      startOn: '1999-12-31',
      dueOn: '2101-01-01',
      strategyId: 'mine',
    })) {
      expect(Object.keys(faults(newGoalSchema, { ...plain, [name]: value }))).toEqual([name]);
    }
  });

  it('refuses what a form may not set', () => {
    for (const name of [
      'userId',
      'planId',
      'version',
      'createdAt',
      'position',
      'droppedOn',
      'id',
    ]) {
      expect(faults(newGoalSchema, { ...plain, [name]: '1' })).not.toEqual({});
    }
  });
});

describe('editGoalSchema', () => {
  it('needs the goal and the version that the form was opened with', () => {
    expect(editGoalSchema.parse({ ...plain, goalId, version: '3' })).toMatchObject({ version: 3 });
    const found = faults(editGoalSchema, plain);
    expect(Object.keys(found).sort()).toEqual(['goalId', 'version']);
  });

  it('applies the rules of a new goal', () => {
    const input = { ...plain, goalId, version: '1', baseline: '1', target: '1' };
    expect(Object.keys(faults(editGoalSchema, input))).toEqual(['target']);
  });
});

describe('milestones', () => {
  const milestone = { goalId, title: 'First five', dueOn: '2027-06-30' };

  it('need a title and a date', () => {
    expect(newMilestoneSchema.parse(milestone)).toEqual(milestone);
    expect(faults(newMilestoneSchema, { goalId })).toEqual({
      title: ['Write a title.'],
      dueOn: ['Give a date.'],
    });
  });

  it('are edited by id and version, and never moved to another goal', () => {
    const edit = { milestoneId: goalId, version: '1', title: 'Five', dueOn: '2027-06-30' };
    expect(faults(editMilestoneSchema, edit)).toEqual({});
    expect(faults(editMilestoneSchema, { ...edit, goalId })).not.toEqual({});
  });
});
