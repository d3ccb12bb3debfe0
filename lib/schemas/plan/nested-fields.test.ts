import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Nested, nestFields } from './nested-fields';

/** Every value with its dotted name, as the form sent it. */
function flatten(node: Nested, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
  );
}

function own(fields: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries(fields);
}

describe('nestFields', () => {
  it('makes objects of dotted names', () => {
    const fields = {
      outlook: 'x',
      'goals.open-research.title': 'Read',
      'goals.teach.title': 'Teach',
    };
    expect(nestFields(fields)).toEqual({
      outlook: 'x',
      goals: { 'open-research': { title: 'Read' }, teach: { title: 'Teach' } },
    });
  });

  it.each([
    '__proto__',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'levels.__proto__.polluted',
    'levels.constructor.prototype.polluted',
    'toString.polluted',
  ])('leaves every other object alone when a field is called %s', (name) => {
    const nested = nestFields(own([[name, 'yes']]));
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(nested)).toBeNull();
    expect(flatten(nested)).toEqual([[name, 'yes']]);
  });

  it('keeps the order in which a form has its fields', () => {
    const names = ['goals.long-name.title', 'goals.b.title', 'goals.middling.title'];
    const { goals } = nestFields(own(names.map((name) => [name, 'x'])));
    expect(Object.keys(goals ?? {})).toEqual(['long-name', 'b', 'middling']);
  });

  it('keeps a name flat that contradicts another, in whichever order they come', () => {
    const expected = { goal: 'one', 'goal.title': 'two' };
    expect(nestFields({ goal: 'one', 'goal.title': 'two' })).toEqual(expected);
    expect(nestFields({ 'goal.title': 'two', goal: 'one' })).toEqual(expected);
  });

  it.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a b',
    'a.b_c',
    'a[b]',
    '-a',
    `a.${'b'.repeat(81)}`,
    'a.b.c.d.e',
  ])('keeps %j flat, where a strict schema refuses it', (name) => {
    expect(nestFields({ [name]: 'x' })).toHaveProperty([name], 'x');
  });

  it('loses no field and no value, whatever the names', () => {
    const part = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '', 'x y');
    const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 12 }), (entries) => {
        const fields = own(entries);
        expect(flatten(nestFields(fields)).sort()).toEqual(Object.entries(fields).sort());
      }),
    );
  });
});
