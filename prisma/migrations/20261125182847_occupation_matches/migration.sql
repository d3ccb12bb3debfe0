-- Search among the titles of occupations: full text for what is spelt right, trigrams for slips of
-- the keyboard. Two index scans joined, because PostgreSQL reads the whole table for an OR of them;
-- the settings hold within the function alone. Of what is near, only what is about as near as the
-- nearest counts: else a search for a rare word would drag in titles that share a few letters.
--
-- A score adds how much of the words is found in the title, how much of the title they make up,
-- whether full text agrees, whether it is the occupation's own title, and a little for a general
-- occupation (its code ends in .00) and for its size: of equal matches the common one comes first.
CREATE FUNCTION occupation_matches(query text, most integer)
RETURNS TABLE ("code" text, "matched" text)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.45
SET enable_seqscan = off
AS $$
  WITH hit AS (
    SELECT t."code", t."title", t."kind", t."search" FROM "OccupationTitle" t
    WHERE t."search" @@ websearch_to_tsquery('english', query)
    UNION
    SELECT t."code", t."title", t."kind", t."search" FROM "OccupationTitle" t
    WHERE query <% t."title"
  ), near AS (
    SELECT *, word_similarity(query, "title") AS nearness,
      max(word_similarity(query, "title")) OVER () AS nearest
    FROM hit
  ), scored AS (
    SELECT "code", "title", nearness + similarity(query, "title")
      + CASE WHEN "search" @@ websearch_to_tsquery('english', query) THEN 0.5 ELSE 0 END
      + CASE WHEN lower("title") = lower(query) THEN 0.5 ELSE 0 END
      + CASE WHEN "kind" = 'occupation' THEN 0.15 ELSE 0 END AS score
    FROM near
    WHERE "search" @@ websearch_to_tsquery('english', query) OR nearness >= 0.75 * nearest
  ), best AS (
    SELECT DISTINCT ON ("code") "code", "title", score FROM scored
    ORDER BY "code", score DESC, "title"
  )
  SELECT best."code", best."title"
  FROM best
  JOIN "Occupation" o ON o."code" = best."code"
  LEFT JOIN "EmploymentProjection" p ON p."code" = o."projectionCode"
  ORDER BY best.score
    + CASE WHEN best."code" LIKE '%.00' THEN 0.1 ELSE 0 END
    + 0.04 * ln(1 + coalesce(p."employment2024", 0)) DESC, o."title"
  LIMIT most
$$;
