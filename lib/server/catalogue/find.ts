import 'server-only';
import {
  type CatalogueHit,
  correctSpelling,
  inTitleWords,
  plainWords,
  type WordCounts,
  wordWeights,
} from '@/lib/domain/catalogue';
import { pool } from '../database/db';

/** More results than people page through. */
const MAX_RESULTS = 500;
/** Words of a search that are looked at: each is a scan of an index. */
const MAX_WORDS = 12;
/** Milliseconds. A search takes a twentieth of it. */
const LONGEST_SEARCH = 1_000;
/** SQLSTATE of a statement that took too long. */
const CANCELLED = '57014';

/** The results, and the words that they are for: those of the search, or corrected ones. */
export type Found = {
  words: string;
  hits: readonly CatalogueHit[];
  /**
   * Whether no title has all of the words, so that these have only some of them, or similar ones.
   */
  near: boolean;
  /** Whether the search was given up because it took too long. */
  tooLong?: boolean;
};

/**
 * Finds occupations by the beginning of a code, or by full-text search of their own title, titles that
 * people in them report and alternate titles; best first. Everyday words are replaced by those of the
 * classification. Where no title has all of the words, spelling is corrected by edit distance; where
 * that does not help either, titles with similar words are found (trigram similarity).
 *
 * @param counts every word of the vocabulary, with how often titles have it
 */
export async function findOccupations(search: string, counts: WordCounts): Promise<Found> {
  const plain = plainWords(search).split(' ').slice(0, MAX_WORDS).join(' ');
  try {
    return await findByWords(plain, counts);
  } catch (error) {
    if ((error as { code?: string }).code !== CANCELLED) throw error;
    return { words: plain, hits: [], near: false, tooLong: true };
  }
}

async function findByWords(plain: string, counts: WordCounts): Promise<Found> {
  const code = codeBeginning(plain);
  if (code) return { words: plain, hits: await byCode(code), near: false };
  const words = inTitleWords(plain);
  const hits = await withWords(words);
  if (hits.length > 0) return { words, hits, near: false };
  const meant = correctSpelling(words, counts);
  const meantHits = meant === words ? [] : await withWords(meant);
  if (meantHits.length > 0) return { words: meant, hits: meantHits, near: false };
  return { words: meant, hits: await resembling(meant, counts), near: true };
}

async function byCode(code: string): Promise<CatalogueHit[]> {
  const { rows } = await pool.query<CatalogueHit>(
    `SELECT "code", "title" AS "matched", 0::real AS "score" FROM "Occupation"
     WHERE starts_with("code", $1) ORDER BY "code" LIMIT $2`,
    [code, MAX_RESULTS],
  );
  return rows;
}

/** Titles that have all the words, by the SQL function `occupation_matches` of a migration. */
async function withWords(words: string): Promise<CatalogueHit[]> {
  return matches(words, [], []);
}

/** The same, with titles that resemble the words; rare words weigh more. */
async function resembling(words: string, counts: WordCounts): Promise<CatalogueHit[]> {
  const weights = wordWeights(words, counts);
  return matches(words, [...weights.keys()], [...weights.values()]);
}

async function matches(words: string, similar: string[], weights: number[]) {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${LONGEST_SEARCH}`);
    const { rows } = await client.query<CatalogueHit>(
      'SELECT "code", "matched", "score" FROM occupation_matches($1, $2, $3, $4)',
      [words, similar, weights, MAX_RESULTS],
    );
    return rows;
  } finally {
    // A connection that is lost is not given back.
    await client.query('ROLLBACK').then(
      () => client.release(),
      (error) => client.release(error),
    );
  }
}

/** `15-20`, `152051`, `15 2051.00` and `O*NET 15–2051` begin codes, as plain words; a word does not. */
function codeBeginning(words: string): string | null {
  const digits = words.match(
    /^(?:soc |onet |o net |onetsoc |o net soc )?(\d{2}) ?(\d{0,4}) ?(\d{0,2})$/,
  );
  if (!digits) return null;
  const [, family, rest = '', detail] = digits;
  if (detail && rest.length < 4) return null;
  return `${family}-${rest}${detail ? `.${detail}` : ''}`;
}

type Named = { slug: string; profession: string; proxies: readonly string[] };

/** How many of the first hits lead to an outlook that rests on them (one for near hits), … */
const NEAREST = 3;
/** … and how far their score may be below the best hit's. */
const MAX_SCORE_GAP = 0.35;

/**
 * Outlooks whose profession has all the words, then those that rest on the first hits, ordered by the
 * position of the hit among their proxies.
 */
export async function findOutlooks<Outlook extends Named>(
  { words, hits, near }: Found,
  outlooks: readonly Outlook[],
): Promise<Outlook[]> {
  // Expanded as the search is, so that "AI" means "artificial intelligence" on both sides.
  const professions = outlooks.map(({ profession }) => inTitleWords(plainWords(profession)));
  const { rows } = await pool.query<{ slug: string }>(
    `SELECT "slug" FROM unnest($2::text[], $3::text[]) AS outlook("slug", "profession")
     WHERE to_tsvector('english', "profession") @@ plainto_tsquery('english', $1)
     ORDER BY similarity($1, "profession") DESC, "profession"`,
    [words, outlooks.map(({ slug }) => slug), professions],
  );
  const nearest = hits
    .slice(0, near ? 1 : NEAREST)
    .filter(({ score }) => score >= (hits[0]?.score ?? 0) - MAX_SCORE_GAP)
    .map(({ code }) => code);
  const named = rows.flatMap(({ slug }) => outlooks.filter((outlook) => outlook.slug === slug));
  const proxyRank = ({ proxies }: Outlook) => proxies.findIndex((code) => nearest.includes(code));
  const resting = outlooks
    .filter((outlook) => !named.includes(outlook) && proxyRank(outlook) >= 0)
    .toSorted((a, b) => proxyRank(a) - proxyRank(b));
  return [...named, ...resting];
}
