import { randomUUID } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { snapshot } from './support/database';
import { type Form, readForm, readForms } from './support/forms';
import { createPlan, onlyGoal, today } from './support/plans';

/** Traces of the implementation, which no response may show. */
const innards = /\bat \w+ \(|node_modules|\.tsx?:\d+|PrismaClient|SELECT |violates|at async /;

/** The error messages of a response at a field. */
async function faultsAt(response: APIResponse, field: string): Promise<string> {
  const html = await response.text();
  expect(html).not.toMatch(innards);
  const [, list = ''] =
    html.match(new RegExp(`id="[^"]*${field}-error"[^>]*>(.*?)</ul>`, 's')) ?? [];
  return list.replace(/<[^>]*>/g, '');
}

/** What a browser would send for a form, with bytes in one field that no browser sends. */
function withBytes(form: Form, field: string, bytes: Buffer) {
  const boundary = `----${randomUUID()}`;
  const parts = Object.entries(form.fields).map(([name, value]) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      name === field ? bytes : Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
  );
  return {
    data: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      origin: new URL(process.env.BASE_URL ?? '').origin,
    },
  };
}

test.describe('sent past the browser', () => {
  test('a goal is refused with a sentence at the field', async ({ context, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const address = `/plans/${plan.id}/goals/${onlyGoal(plan).id}/edit`;
    const form = await readForm(context.request, address, 'Save goal');
    const before = await snapshot(person.id);
    for (const [field, value, sentence] of [
      ['title', '', 'Write a title.'],
      ['title', 'x'.repeat(201), 'Shorten a title to 200 characters.'],
      ['title', 'a\0b', 'Remove the invisible NUL character'],
      ['notes', 'x'.repeat(10_001), 'Shorten the notes to 10,000 characters.'],
      ['unit', 'x'.repeat(41), 'Shorten the unit to 40 characters.'],
      ['dueOn', '', 'Give a due date.'],
      ['dueOn', 'tomorrow', 'Give a due date as a real date'],
      ['dueOn', '2027-02-30', 'Give a due date as a real date'],
      ['dueOn', '1999-12-31', 'Give a due date between the years 2000 and 2100.'],
      ['dueOn', '2101-01-01', 'Give a due date between the years 2000 and 2100.'],
      ['dueOn', '2001-01-01', '1 January 2001 is before the goal’s start'],
      ['startOn', '1999-12-31', 'Give the start between the years 2000 and 2100.'],
      ['target', form.fields.baseline ?? '', 'Choose a target that differs from the baseline.'],
      ['target', 'NaN', 'Give the target as a number'],
      ['target', '1e400', 'Give the target as a number'],
      ['target', '1e13', 'The target must be at most 1,000,000,000,000.'],
      ['points', '0', 'The points must be at least 1.'],
    ] as const) {
      const response = await form.send({ [field]: value, idempotencyKey: randomUUID() });
      expect(response.status(), `${field} ${value.slice(0, 20)}`).toBe(200);
      expect(await faultsAt(response, field)).toContain(sentence);
    }
    expect(await snapshot(person.id)).toBe(before);
  });

  test('an entry is refused with a sentence at the field', async ({ context, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const form = await readForm(context.request, `/plans/${plan.id}/log`, 'Log progress');
    const before = await snapshot(person.id);
    for (const [field, value, sentence] of [
      ['value', '', 'Give the value as a number'],
      ['value', '1,000,000', 'Give the value as a number'],
      ['value', 'Infinity', 'Give the value as a number'],
      ['occurredOn', '2026-13-01', 'as a real date'],
      ['occurredOn', addDays(today(), 3), 'Choose today or an earlier day'],
      ['note', 'x'.repeat(5_001), 'Shorten the note to 5,000 characters.'],
      ['link', 'javascript:alert(1)', 'Give a whole address that begins with https://'],
      ['link', 'JaVa\tScRiPt:alert(1)', 'Give a whole address that begins with https://'],
      ['link', 'data:text/html,<script>alert(1)</script>', 'Give a whole address'],
      ['link', 'example.org', 'Give a whole address'],
    ] as const) {
      const response = await form.send({ [field]: value, idempotencyKey: randomUUID() });
      expect(response.status(), `${field} ${value.slice(0, 20)}`).toBe(200);
      expect(await faultsAt(response, field)).toContain(sentence);
    }
    expect(await snapshot(person.id)).toBe(before);
  });

  test('bytes that are not text are refused or made harmless, and cause no server error', async ({
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const form = await readForm(context.request, `/plans/${plan.id}/log`, 'Log progress');
    for (const bytes of [
      Buffer.from([0x61, 0x00, 0x62]),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from([0xff, 0xfe, 0xc0]),
    ]) {
      const sent = withBytes(form, 'note', bytes);
      const response = await context.request.post(`/plans/${plan.id}/log`, {
        ...sent,
        maxRedirects: 0,
      });
      expect(response.status()).toBeLessThan(500);
      expect(await response.text()).not.toMatch(innards);
    }
    const stored = await (
      await context.request.get(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`)
    ).text();
    expect(stored).not.toContain('\0');
  });

  test('a form without its key, with a field too many or the wrong type writes nothing', async ({
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const forms = await readForms(context.request, `/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    const before = await snapshot(person.id);
    const writing = forms.filter(({ button }) => button !== 'Sign out');
    expect(writing.map(({ button }) => button)).toContain('Drop this goal');
    for (const form of writing) {
      const attempts: Record<string, string>[] = [
        { idempotencyKey: '' },
        { idempotencyKey: 'not a key' },
        { userId: randomUUID(), idempotencyKey: randomUUID() },
        { goalId: 'not an id', milestoneId: 'not an id', entryId: 'not an id' },
      ];
      for (const changes of attempts) {
        const response = await form.send(changes);
        expect(response.status(), `${form.button} ${Object.keys(changes)}`).toBeLessThan(500);
        expect(await response.text()).not.toMatch(innards);
      }
    }
    expect(await snapshot(person.id)).toBe(before);
  });

  test('ten megabytes are refused with a sentence', async ({ context, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const form = await readForm(context.request, `/plans/${plan.id}/log`, 'Log progress');
    const response = await form.send({ note: 'x'.repeat(10_000_000) });
    expect(response.status()).toBe(413);
    expect(await response.text()).toContain('too long to save');
  });

  test('odd addresses get 400 or 404, and odd queries are ignored', async ({ context, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    for (const path of [
      '/plans/not-an-id',
      '/plans/%00',
      '/plans/%ED%A0%80',
      `/plans/${plan.id}/goals/not-an-id`,
      `/plans/${plan.id}/entries/not-an-id`,
      `/plans/${plan.id}/strategies/__proto__`,
      '/outlooks/%2e%2e%2f',
      `/outlooks/${'x'.repeat(2_000)}`,
    ]) {
      const response = await context.request.get(path);
      expect([400, 404], path).toContain(response.status());
      expect(await response.text(), path).not.toMatch(innards);
    }
    for (const path of [
      `/plans/${plan.id}?logged=x&added=y`,
      `/plans/${plan.id}/log?goal[]=1&from=x`,
      `/plans/${plan.id}/goals/${onlyGoal(plan).id}?page=-1`,
      `/plans/${plan.id}/goals/${onlyGoal(plan).id}?page=1e9`,
      `/plans/${plan.id}/goals/new?strategy=__proto__&template=constructor`,
    ]) {
      expect((await context.request.get(path)).status(), path).toBe(200);
    }
  });
});
