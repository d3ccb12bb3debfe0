import 'server-only';
import { pool } from '../db';
import { remembered } from '../evidence/remember';

/** Every word of the occupations' titles in small letters, with how often it occurs. */
export function titleWords(): Promise<ReadonlyMap<string, number>> {
  const read = async () => {
    const { rows } = await pool.query<{ word: string; count: number }>(
      `SELECT word, count(*)::int AS count
       FROM "OccupationTitle", regexp_split_to_table(lower("title"), '[^[:alpha:]]+') AS word
       WHERE length(word) > 2 GROUP BY word`,
    );
    return new Map(rows.map(({ word, count }) => [word, count]));
  };
  return remembered('title-words', read, new Map());
}
