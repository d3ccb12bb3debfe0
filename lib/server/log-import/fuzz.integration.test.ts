import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftFormSchema } from '@/lib/schemas/log-import';
import { RuleError } from '../database/errors';
import { loadPlan } from '../plan/load-plan';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { answerDraft } from './answer';
import { decode } from './decode';
import { createDraft, findOwnImport, readFile } from './drafts';
import { previewOf } from './preview';

let mine: OwnedRows;

beforeAll(async () => {
  mine = await makeOwnedRows(await makeOutlook());
});
afterAll(() => db.$disconnect());

/** What a spreadsheet, another app or an accident puts into a cell. */
const cell = fc.oneof(
  fc.constantFrom('date', 'Goal', 'value', 'note', 'learn the bends', 'sep=;', '', ' ', '""', '"'),
  fc.constantFrom(
    '2026-03-01',
    '03/04/2026',
    '31.12.2026',
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
  ),
  fc.constantFrom('1', '-0', '1.234,5', '1,234.5', '1e999', 'NaN', '١٢', '=1+1', "'5", '5 %'),
  fc.constantFrom('\u0000', '\ud800', '\ufeff', '\u2028', '__proto__', 'https://example.org', '🙂'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const table = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|', '::', ' '),
    end: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    header: fc.constantFrom('', 'date,goal,value,note,link', 'Datum;Wert;Ziel', 'sep=;'),
  })
  .map(({ rows, delimiter, end, header }) =>
    [...(header ? [header] : []), ...rows.map((cells) => cells.join(delimiter))].join(end),
  );

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => swapped(`\ufeff${text}`),
  (text) => Buffer.from(text, 'latin1'),
];

const file = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(table, fc.constantFrom(...encodings), fc.nat(3))
      // Cut in the middle of a character, too.
      .map(([text, encode, cut]) => encode(text).subarray(cut === 3 ? 1 : 0)),
  },
);

const place = fc.constantFrom('', '0', '1', '2', '59', '99');
const answers = fc.record(
  {
    delimiter: fc.constantFrom('comma', 'semicolon', 'tab', 'bar'),
    header: fc.constantFrom('yes', 'no'),
    columns: fc.record({
      ...{ date: place, goal: place, value: place },
      ...{ unit: place, note: place, link: place },
    }),
    dateOrder: fc.constantFrom('', 'day-first', 'month-first'),
    decimalMark: fc.constantFrom('', 'point', 'comma'),
    twins: fc.constant('on'),
    firstDay: fc.constant('on'),
  },
  { requiredKeys: [] },
);

const countEntries = () => db.progressEntry.count({ where: { userId: mine.userId } });

async function load() {
  const plan = await loadPlan(mine.planId, mine.userId);
  if (!plan) throw new Error('The plan is gone.');
  return plan;
}

/** The draft as its page shows it. */
async function show(importId: string) {
  const draft = await findOwnImport(mine.userId, importId);
  if (!draft) throw new Error('The draft is gone.');
  const { delimiter } = draft.choices;
  const marks = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
  const read = await readFile(draft.content, delimiter && marks[delimiter], '');
  return { draft, preview: previewOf(read, draft.choices, await load()) };
}

/** `null` where a sentence says what is wrong. */
async function orSentence<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
    return null;
  }
}

it('bytes of any kind are a preview or a sentence, and nothing is written before the person says so (trust 29)', async () => {
  let shown = 0;
  let entered = 0;
  const run = async (bytes: Uint8Array, choices: object, confirmed: boolean) => {
    const before = await countEntries();
    const decoded = decode(bytes);
    if (decoded.text === null) return;
    const upload = { planId: mine.planId, name: 'log.csv', field: 'file' };
    const made = await orSentence(() =>
      createDraft(who(mine.userId), {
        ...upload,
        content: decoded.text,
        encoding: decoded.encoding,
      }),
    );
    if (!made) return;
    const { importId } = made;
    const first = await show(importId);
    const form = { ...choices, importId, version: first.draft.version };
    const look = draftFormSchema.parse(flat({ ...form, next: 'look', seen: '' }));
    const looked = await orSentence(() => answerDraft(who(mine.userId), look));
    expect(await countEntries()).toBe(before);
    const second = await show(importId);
    shown += 1;
    // With what the page did not show, nothing is entered either.
    const { version, choices: kept } = second.draft;
    const enter = { ...kept, importId, version, next: 'enter' as const, seen: '' };
    await orSentence(() => answerDraft(who(mine.userId), enter));
    expect(await countEntries()).toBe(before);
    if (!looked || !confirmed) return;
    const last = await show(importId);
    const sure = {
      ...last.draft.choices,
      ...{ importId, version: last.draft.version, next: 'enter' as const },
      seen: last.preview.fingerprint,
    };
    const done = await orSentence(() => answerDraft(who(mine.userId), sure));
    const added = done?.entered ? last.preview.entering.length : 0;
    expect(await countEntries()).toBe(before + added);
    entered += added;
  };
  await run(Buffer.from('date,goal,value\n2026-03-01,Learn the bends,12\n'), {}, true);
  await fc.assert(fc.asyncProperty(file, answers, fc.boolean(), run), { numRuns: 80 });
  expect(shown).toBeGreaterThan(10);
  expect(entered).toBeGreaterThan(0);
}, 120_000);

/** As a form names its fields. */
function flat(value: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      typeof part === 'object' && part !== null
        ? Object.entries(flat(part, `${before}${name}.`))
        : [[before + name, String(part)]],
    ),
  );
}
