import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { own } from '@/lib/domain/own';
import { HELD, LEFT_OUT, LEFT_OUT_EVERYWHERE } from './columns.fixture';

/** The columns of each table of people's rows: `Model.column`, relations left out. */
function personalColumns(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', body = '']) => ({
      name,
      fields: [...body.matchAll(/^ {2}(\w+)\s+(\w+)(.*)$/gm)],
    }),
  );
  const names = new Set(models.map(({ name }) => name));
  return models
    .filter(({ name, fields }) => name === 'User' || fields.some(([, field]) => field === 'userId'))
    .flatMap(({ name, fields }) =>
      fields
        .filter(([, , type = '']) => !names.has(type))
        .map(([, field = '']) => `${name}.${field}`),
    );
}

const columns = personalColumns();
const held = Object.entries(HELD).flatMap(([table, names]) =>
  names.map((name) => `${table}.${name}`),
);

it('every column of a person is in a file of everything, or there is a reason why not', () => {
  expect(columns).toContain('ProgressEntry.note');
  const undecided = columns.filter((column) => {
    const [table = '', name = ''] = column.split('.');
    const reason = own(LEFT_OUT, column) ?? own(LEFT_OUT, table) ?? own(LEFT_OUT_EVERYWHERE, name);
    return !held.includes(column) && reason === undefined;
  });
  expect(undecided, 'Put them into read-plan.ts, or say in columns.fixture.ts why not').toEqual([]);
});

it('nothing is said of a column that there is not', () => {
  const tables = new Set(columns.map((column) => column.split('.')[0]));
  expect(held.filter((column) => !columns.includes(column))).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((key) => !columns.includes(key) && !tables.has(key))).toEqual(
    [],
  );
});
