import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, FIRST_DAY } from '@/lib/domain/calendar';
import { readingOf, resolveRows, type SettledReading } from '@/lib/domain/log-import';
import { toCsv } from '@/lib/format/csv';
import { SPREADSHEETS } from '../takeout/spreadsheets';
import { readRecords } from './read-records';

const heading = SPREADSHEETS.find(({ name }) => name === 'log.csv')?.heading ?? '';

const text = fc
  .string({ unit: fc.constantFrom(...'=+-@\'",; aé日😀1\t', '\n') })
  .map((note) => note.trim());
const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => number + 0),
);
const entry = fc.record({
  goal: fc.constantFrom('Mock interviews', '=1+1', "'Quoted', and more"),
  value,
  unit: fc.constantFrom('', '%', 'interviews'),
  note: text,
  link: fc.constantFrom('', 'https://example.org/a?b=1&c="2"'),
});

// actual #3154: an app did not know the columns of its own export.
it('the log that we write is read back the same, entry by entry (trust 12, trust 29)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
      const logged = entries.map((one, index) => ({ ...one, date: addDays('2027-03-01', index) }));
      const names = heading.trim().split(',');
      const rows = logged.map((one) => {
        const cells = { ...one, plan: 'My plan', strategy: '-x' };
        return names.map((name) => cells[name as keyof typeof cells]);
      });
      const { delimiter, records } = await readRecords(heading + toCsv(rows));
      const reading = readingOf(records, delimiter, {});
      const goals = [...new Set(logged.map(({ goal }) => goal))].map((title) => ({
        ...{ id: title, title, unit: '%', entries: [] },
      }));
      const resolved = resolveRows(reading as SettledReading, {
        ...{ goals, targets: new Map(), isLink: () => true, axisBegins: FIRST_DAY },
        ...{ today: '2028-01-01', startedOn: FIRST_DAY },
      });
      expect(reading).toMatchObject({ ambiguousDate: null, ambiguousNumber: null });
      expect(resolved).toMatchObject(
        logged.map(({ date: day, goal, ...same }) => ({
          ...{ kind: 'enter', goal: { id: goal } },
          entry: { ...same, title: goal, day },
        })),
      );
    }),
  );
});
