import 'server-only';
import type { CatalogueHit } from '@/lib/domain/catalogue';
import { pool } from '../db';

/** More than anybody leafs through. */
const MOST = 500;

/**
 * Occupations by their own title, a title that people in them report, an alternate title, or the
 * beginning of a code; best first. Slips of the keyboard are forgiven: `occupation_matches`, which
 * a migration makes, joins full text with trigrams.
 */
export async function findOccupations(text: string): Promise<CatalogueHit[]> {
  const code = codeBeginning(text);
  const { rows } = await (code
    ? pool.query<CatalogueHit>(
        `SELECT "code", "title" AS "matched" FROM "Occupation"
         WHERE starts_with("code", $1) ORDER BY "code" LIMIT $2`,
        [code, MOST],
      )
    : pool.query<CatalogueHit>(`SELECT "code", "matched" FROM occupation_matches($1, $2)`, [
        text,
        MOST,
      ]));
  return rows;
}

/** `15-20` and `152051` begin codes; a word does not. */
function codeBeginning(text: string): string | null {
  const digits = text.match(/^(\d{2})-?(\d{0,4})(?:\.(\d{0,2}))?$/);
  if (!digits) return null;
  const [, family, rest, detail] = digits;
  return detail === undefined ? `${family}-${rest}` : `${family}-${rest}.${detail}`;
}

type Named = { slug: string; profession: string; proxies: readonly string[] };

/** Of a search's hits, so many are near enough to speak for an outlook that rests on them. */
const NEAREST = 3;

/** Those outlooks whose profession is meant, nearest first, then those that rest on the first hits. */
export async function findOutlooks<Outlook extends Named>(
  text: string,
  outlooks: readonly Outlook[],
  hits: readonly CatalogueHit[],
): Promise<Outlook[]> {
  const { rows } = await pool.query<{ slug: string }>(
    `SELECT "slug" FROM unnest($2::text[], $3::text[]) AS outlook("slug", "profession")
     WHERE word_similarity($1, "profession") >= 0.5
       OR to_tsvector('english', "profession") @@ websearch_to_tsquery('english', $1)
     ORDER BY word_similarity($1, "profession") DESC, "profession"`,
    [text, outlooks.map(({ slug }) => slug), outlooks.map(({ profession }) => profession)],
  );
  const nearest = hits.slice(0, NEAREST).map(({ code }) => code);
  const named = rows.flatMap(({ slug }) => outlooks.filter((outlook) => outlook.slug === slug));
  const resting = outlooks.filter(
    (outlook) => !named.includes(outlook) && outlook.proxies.some((code) => nearest.includes(code)),
  );
  return [...named, ...resting];
}
