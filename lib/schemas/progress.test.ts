import { describe, expect, it } from 'vitest';
import { correctEntrySchema, entryIdSchema, logProgressSchema } from './progress';

const goalId = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
const entry = { goalId, value: '4', occurredOn: '2027-06-15' };

describe('logProgressSchema', () => {
  it('needs a value and a day; note and link may be left out', () => {
    const plain = { goalId, value: 4, occurredOn: '2027-06-15', note: '', link: '' };
    expect(logProgressSchema.parse(entry)).toEqual(plain);
    expect(logProgressSchema.parse({ ...entry, note: '', link: '' })).toEqual(plain);
  });

  it('reports every fault at once', () => {
    const wrong = { goalId, value: '', occurredOn: 'x', note: 'x'.repeat(5_001), link: 'data:,x' };
    const fields = logProgressSchema.safeParse(wrong).error?.issues.map(({ path }) => path[0]);
    expect(fields).toEqual(['value', 'occurredOn', 'note', 'link']);
  });

  it('refuses what a form may not set', () => {
    for (const name of ['userId', 'loggedOrder', 'createdAt', 'replacesId', 'entryId', 'removed']) {
      expect(logProgressSchema.safeParse({ ...entry, [name]: goalId }).success).toBe(false);
    }
  });
});

describe('correctEntrySchema', () => {
  it('names the entry, and can never move it to another goal', () => {
    const { goalId: _goal, ...fields } = entry;
    expect(correctEntrySchema.safeParse({ ...fields, entryId: goalId }).success).toBe(true);
    expect(correctEntrySchema.safeParse({ ...entry, entryId: goalId }).success).toBe(false);
  });
});

describe('entryIdSchema', () => {
  it('takes an id and nothing beside it', () => {
    expect(entryIdSchema.safeParse({ entryId: goalId }).success).toBe(true);
    expect(entryIdSchema.safeParse({ entryId: 'x' }).success).toBe(false);
    expect(entryIdSchema.safeParse({ entryId: goalId, userId: goalId }).success).toBe(false);
  });
});
