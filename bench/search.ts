import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { findOccupations, findOutlooks } from '@/lib/server/catalogue/find';
import { knownWords } from '@/lib/server/catalogue/known-words';
import { searchCatalogue } from '@/lib/server/catalogue/queries';
import { db, pool } from '@/lib/server/database/db';
import { listOutlooks } from '@/lib/server/outlook/queries';

/** How many of each kind of search. */
const EACH = { right: 120, misspelt: 120, code: 30, nonsense: 30 };
const WARM_UP = 20;

/** Searches as people type them, the same in every run with the same evidence. */
async function searches(): Promise<{ all: string[]; titles: number; occupations: number }> {
  const { rows: titles } = await pool.query<{ title: string }>(
    `SELECT "title" FROM "OccupationTitle" ORDER BY md5("title"), "title"`,
  );
  const { rows: codes } = await pool.query<{ code: string }>(
    `SELECT "code" FROM "Occupation" ORDER BY md5("code")`,
  );
  const title = (index: number) => titles[index % titles.length]?.title ?? '';
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index));
  const all = [
    ...many(EACH.right, title),
    ...many(EACH.misspelt, (index) => misspelt(title(EACH.right + index), index)),
    ...many(EACH.code, (index) =>
      (codes[index % codes.length]?.code ?? '').slice(0, 2 + (index % 9)),
    ),
    ...many(EACH.nonsense, (index) => nonsense(index)),
  ];
  return { all, titles: titles.length, occupations: codes.length };
}

/** A letter left out, doubled or swapped with its neighbour, somewhere after the first. */
function misspelt(text: string, index: number): string {
  const at = 1 + ((7 * index) % Math.max(1, text.length - 2));
  const [letter, next] = [text.charAt(at), text.charAt(at + 1)];
  const pair = [next, letter + letter + next, next + letter][index % 3];
  return text.slice(0, at) + pair + text.slice(at + 2);
}

function nonsense(index: number): string {
  const letters = 'qzxjvkwpfy';
  return Array.from(
    { length: 3 + (index % 12) },
    (_, place) => letters[(index * 7 + place * place * 3 + place) % letters.length],
  ).join('');
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function timeSearches() {
  const { all, titles, occupations } = await searches();
  const outlooks = await listOutlooks();
  const database = async (text: string) =>
    findOutlooks(await findOccupations(text, await knownWords(outlooks)), outlooks);
  const whole = (q: string) => searchCatalogue(catalogueQuerySchema.parse({ q }));
  for (const text of all.slice(0, WARM_UP)) await whole(text);
  const times: Record<'database' | 'whole', number[]> = { database: [], whole: [] };
  for (const text of all) {
    times.database.push(await time(() => database(text)));
    times.whole.push(await time(() => whole(text)));
  }
  return { searches: all, titles, occupations, ...times };
}

console.log(JSON.stringify(await timeSearches()));
await db.$disconnect();
process.exit(0);
