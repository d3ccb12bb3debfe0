import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { findFullFolder } from '@/lib/server/evidence/testing/folders';

export type PublishedRow = Readonly<Record<string, string>>;

const folder = findFullFolder();

/** Whether the published tables are available. They are not part of this project. */
export const havePublished = folder !== undefined;

const tables = new Map<string, readonly PublishedRow[]>();

/** Every row of a published table, by its name without `.csv`. A blank cell is an empty string. */
export function published(table: string): readonly PublishedRow[] {
  const known = tables.get(table);
  if (known) return known;
  const text = readFileSync(path.join(folder ?? '', `${table}.csv`), 'utf8');
  const rows: PublishedRow[] = parse(text, { columns: true });
  tables.set(table, rows);
  return rows;
}

/** The one row of a table whose first column is `code`. */
export function publishedRow(table: string, code: string): PublishedRow {
  const row = published(table).find((candidate) => Object.values(candidate)[0] === code);
  if (!row) throw new Error(`${table}.csv has no row for ${code}`);
  return row;
}

/** Counts of the tasks of one O*NET occupation, by rater (people, GPT-4) and exposure label. */
export function taskCounts(code: string) {
  const tasks = published('tasks').filter(({ onet_soc }) => onet_soc === code);
  const count = (column: 'human_exposure' | 'gpt4_exposure', label: string) =>
    tasks.filter((task) => task[column] === label).length;
  return {
    all: tasks.length,
    peopleUnaided: count('human_exposure', 'E1'),
    peopleWithSoftware: count('human_exposure', 'E2'),
    peopleOutOfReach: count('human_exposure', 'E0'),
    gpt4Unaided: count('gpt4_exposure', 'E1'),
  };
}
