import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formFields, issuesByField } from './form-fields';

function form(...entries: [string, string | Blob][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('formFields', () => {
  it('gives the text fields and leaves out the framework’s own', () => {
    const data = form(['$ACTION_ID_1', 'x'], ['$ACTION_REF_1', ''], ['title', 'Read']);
    expect(formFields(data)).toEqual({ title: 'Read' });
  });

  it('takes the last of equal names', () => {
    expect(formFields(form(['take', 'off'], ['take', 'on']))).toEqual({ take: 'on' });
  });

  it('gives no fields for anything but a form', () => {
    for (const value of [undefined, null, 'text', ['a', 'b'], { title: 'Read' }]) {
      expect(formFields(value as unknown as FormData)).toEqual({});
    }
  });

  it('takes a file for an empty text', () => {
    expect(formFields(form(['note', new Blob(['x'])]))).toEqual({ note: '' });
  });

  it('changes no prototype, whatever a field is called', () => {
    const fields = formFields(form(['__proto__', 'x'], ['constructor', 'y']));
    expect(Object.entries(fields)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe('issuesByField', () => {
  const schema = z.strictObject({
    title: z.string().min(3, 'Too short.').startsWith('A', 'Begin with A.'),
    goals: z.record(z.string(), z.strictObject({ target: z.string('Give a target.') })),
  });

  it('keeps every fault of every field, by the name that the form gives it', () => {
    const { error } = schema.safeParse({ title: 'x', goals: { one: { target: 1 } } });
    expect(error && issuesByField(error)).toEqual({
      title: ['Too short.', 'Begin with A.'],
      'goals.one.target': ['Give a target.'],
    });
  });

  it('puts a fault of no field under the empty name', () => {
    const { error } = schema.safeParse({ title: 'ABC', goals: {}, userId: '1' });
    expect(error && Object.keys(issuesByField(error))).toEqual(['']);
  });
});
