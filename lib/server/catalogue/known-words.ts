import 'server-only';
import { plainWords, type WordCounts } from '@/lib/domain/catalogue';
import { pool } from '../database/db';
import { cached } from '../evidence/evidence-cache';

/** The vocabulary of the search: words of the occupations' titles and of the outlooks' professions. */
export async function knownWords(outlooks: readonly { profession: string }[]): Promise<WordCounts> {
  const words = new Map(await titleWords());
  for (const word of outlooks.flatMap(({ profession }) => plainWords(profession).split(' '))) {
    if (!words.has(word)) words.set(word, 1);
  }
  return words;
}

/** The words of the occupations' titles in lower case, with how often they occur. */
function titleWords(): Promise<WordCounts> {
  const read = async () => {
    const { rows } = await pool.query<{ word: string; count: number }>(
      `SELECT word, count(*)::int AS count
       FROM "OccupationTitle", regexp_split_to_table(lower("title"), '[^[:alpha:]]+') AS word
       WHERE length(word) > 2 GROUP BY word`,
    );
    return new Map(rows.map(({ word, count }) => [word, count]));
  };
  return cached('title-words', read, new Map());
}
