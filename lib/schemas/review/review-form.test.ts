import { describe, expect, it } from 'vitest';
import { answerFields, reviewFormSchema } from './review-form';

const planId = '0190b2c4-0000-7000-8000-000000000000';
const form = (fields: Record<string, string>) =>
  reviewFormSchema.safeParse({ planId, version: '0', ...fields });

describe('the form of a review', () => {
  it('takes its kind’s own questions and no others', () => {
    expect(form({ period: '2028-W14', next: ' Ask the pilots ' }).data).toMatchObject({
      take: false,
      answers: { next: 'Ask the pilots' },
    });
    expect(form({ period: '2028-W14', done: 'No' }).success).toBe(false);
    expect(form({ period: '2028-Q2', next: 'No' }).success).toBe(false);
    expect(form({ period: '2028-Q2', 'strategies.a.inUse': 'yes' }).success).toBe(false);
  });

  it('stores a level as its number, and nothing of a strategy that is not answered', () => {
    const { data } = form({
      period: '2028',
      'strategies.a.inUse': 'no',
      'strategies.a.level': 'independent',
      'strategies.b.level': '',
      change: 'Less at once',
    });
    expect(data?.answers).toEqual({
      done: '',
      slipped: '',
      change: 'Less at once',
      strategies: { a: { inUse: false, level: 60 } },
    });
    expect(answerFields(data?.answers ?? {})).toEqual({
      done: '',
      slipped: '',
      change: 'Less at once',
      'strategies.a.inUse': 'no',
      'strategies.a.level': 'independent',
    });
  });

  it.each<Record<string, string>>([
    { period: '2027-W53' },
    { period: 'x'.repeat(1e6) },
    { period: '2028-W14', take: 'no' },
    { period: '2028-W14', snapshot: '{}' },
    { period: '2028-W14', takenAt: '2028-04-09' },
    { period: '2028-W14', next: 'x'.repeat(5_001) },
    { period: '2028', 'strategies.__proto__.level': 'new' },
    { period: '2028', 'strategies.a.level': '100' },
  ])('refuses %o', (fields) => {
    expect(form(fields).success).toBe(false);
  });
});
