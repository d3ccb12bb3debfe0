import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { planSettingsSchema, planStrategiesSchema, startPlanSchema } from './plan';

const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';

function faultyFields(schema: z.ZodType, input: Record<string, unknown>): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

describe('startPlanSchema', () => {
  const choices = {
    outlook: 'machine-learning-engineer',
    timeZone: 'Pacific/Kiritimati',
    'levels.evaluate': 'new',
    'levels.build-systems': 'leading',
    'goals.evaluate.take': 'on',
    'goals.evaluate.template': 'papers',
    'goals.evaluate.title': ' Read ten papers ',
    'goals.evaluate.target': '10',
    'goals.evaluate.dueOn': '2028-02-29',
  };

  it('reads the dotted names of the form', () => {
    expect(startPlanSchema.parse(choices)).toEqual({
      outlook: 'machine-learning-engineer',
      timeZone: 'Pacific/Kiritimati',
      levels: { evaluate: 'new', 'build-systems': 'leading' },
      goals: {
        evaluate: {
          take: 'on',
          template: 'papers',
          title: 'Read ten papers',
          target: 10,
          dueOn: '2028-02-29',
        },
      },
    });
  });

  it('takes a plan without goals', () => {
    expect(startPlanSchema.parse({ outlook: 'x', 'levels.a': 'new' })).toMatchObject({ goals: {} });
  });

  it('falls back to UTC when the browser sends an unknown time zone', () => {
    for (const timeZone of ['Moon/Base', '', 'x'.repeat(100)]) {
      expect(startPlanSchema.parse({ ...choices, timeZone }).timeZone).toBe('UTC');
    }
  });

  it('names every field that needs a change', () => {
    const found = faultyFields(startPlanSchema, {
      ...choices,
      'levels.evaluate': 'expert',
      'goals.evaluate.title': '',
      'goals.evaluate.target': 'ten',
      'goals.evaluate.dueOn': '2028-02-30',
    });
    expect(found.sort()).toEqual([
      'goals.evaluate.dueOn',
      'goals.evaluate.target',
      'goals.evaluate.title',
      'levels.evaluate',
    ]);
  });

  it.each([
    'userId',
    'version',
    'goals.evaluate.userId',
    'goals.evaluate.points',
    'goals.evaluate.title.deep',
    'outlook.slug',
    'constructor.prototype.polluted',
    'levels.a.b',
  ])('refuses a field called %s', (name) => {
    expect(faultyFields(startPlanSchema, { ...choices, [name]: '1' })).not.toEqual([]);
    expect(faultyFields(startPlanSchema, { [name]: '1', ...choices })).not.toEqual([]);
  });

  it('asks for the levels when there are none', () => {
    expect(faultyFields(startPlanSchema, { outlook: 'x' })).toEqual(['levels']);
  });
});

describe('planSettingsSchema', () => {
  const settings = { planId: id, version: '2', title: 'My plan', timeZone: 'Europe/London' };
  const parse = (fields: Record<string, string>) =>
    planSettingsSchema.safeParse({ ...settings, ...fields });

  it('reads a half-life in years', () => {
    const { data } = parse({ 'halfLife.fades': 'yes', 'halfLife.years': '7,5' });
    expect(data).toEqual({ ...settings, version: 2, halfLife: 7.5 });
  });

  it('ignores the years when nothing fades', () => {
    expect(parse({ 'halfLife.fades': 'no', 'halfLife.years': 'x' }).data?.halfLife).toBeNull();
    expect(parse({ 'halfLife.fades': 'no' }).data?.halfLife).toBeNull();
  });

  it.each(['', '0', '-1', '0.4', '101', 'NaN', '1e400', 'ten'])('refuses %j years', (years) => {
    const { error } = parse({ 'halfLife.fades': 'yes', 'halfLife.years': years });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['halfLife.years']);
  });

  it('refuses an unknown zone, a name that is too long, and unknown fields', () => {
    const half = { 'halfLife.fades': 'no' };
    expect(
      faultyFields(planSettingsSchema, { ...settings, ...half, timeZone: 'Moon/Base' }),
    ).toEqual(['timeZone']);
    expect(
      faultyFields(planSettingsSchema, { ...settings, ...half, title: 'x'.repeat(121) }),
    ).toEqual(['title']);
    for (const name of ['userId', 'outlookId', 'startedOn', 'halfLife.x']) {
      expect(faultyFields(planSettingsSchema, { ...settings, ...half, [name]: '1' })).not.toEqual(
        [],
      );
    }
  });
});

describe('planStrategiesSchema', () => {
  const values = {
    inUse: 'yes',
    startingLevel: '0',
    required2026: '0',
    required2031: '40,5',
    required2036: '60',
    required2046: '100',
    weight2031: '0',
    weight2036: '1000',
    weight2046: '0.5',
  };
  const fieldsOf = (changes: Record<string, string> = {}) => ({
    planId: id,
    version: '1',
    ...Object.fromEntries(
      Object.entries({ ...values, ...changes }).map(([name, value]) => [
        `strategies.evaluate.${name}`,
        value,
      ]),
    ),
  });

  it('takes levels of 0–100, weights of 0–1,000 and what is in use, by strategy', () => {
    expect(planStrategiesSchema.parse(fieldsOf()).strategies).toMatchObject({
      evaluate: { inUse: true, required2031: 40.5, weight2036: 1_000 },
    });
  });

  it('refuses what lies beyond them, at its own field', () => {
    const beyond = { startingLevel: '-1', required2046: '100.1', weight2031: '-0.1', inUse: '' };
    expect(faultyFields(planStrategiesSchema, fieldsOf(beyond))).toEqual(
      ['inUse', 'startingLevel', 'required2046', 'weight2031'].map(
        (name) => `strategies.evaluate.${name}`,
      ),
    );
    expect(faultyFields(planStrategiesSchema, fieldsOf({ weight2046: '1001' }))).toEqual([
      'strategies.evaluate.weight2046',
    ]);
  });

  it('refuses fields that a form may not set', () => {
    for (const name of ['userId', 'planId', 'key', 'position', '__proto__']) {
      expect(faultyFields(planStrategiesSchema, fieldsOf({ [name]: '1' }))).not.toEqual([]);
    }
  });
});
