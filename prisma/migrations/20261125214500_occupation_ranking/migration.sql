-- Search among the titles of occupations, ranked anew. Titles that have all the words count; only
-- where the caller asks for it, too, those that resemble some of them: each word by itself, and the
-- rarer the more ("postal worker" is about post offices). Of what resembles, only what does so about
-- as well as the nearest counts.
--
-- A title scores by how much of the words it has and how much of it they make up; the parts of an
-- occupation's own title ("Farmers, Ranchers, and …") are titles in that. The general occupation of
-- a SOC code (.00) scores as its specialisations do, so that "nurse" is not first a critical care
-- nurse because only these report that very word. Then the occupation's own title counts, which a
-- title that few people report may have little to do with; being general, unless it holds what is
-- left over; and a little its size: of equal matches the common one comes first.
--
-- The settings hold within the function alone: the planner would read the small table as a whole.
DROP FUNCTION occupation_matches(text, integer);
CREATE FUNCTION occupation_matches(
  query text, similar_words text[], similar_weights real[], most integer
)
RETURNS TABLE ("code" text, "matched" text, "score" real)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.65
SET enable_seqscan = off
AS $$
  WITH resembling AS (
    SELECT t."code", t."title", t."kind",
      sum(w.weight * word_similarity(w.word, t."title"))
        / (SELECT sum(weight) FROM unnest(similar_weights) AS weight) AS nearness
    FROM unnest(similar_words, similar_weights) AS w(word, weight)
    JOIN "OccupationTitle" t ON w.word <% t."title"
    WHERE numnode(plainto_tsquery('english', w.word)) > 0
    GROUP BY t."code", t."title", t."kind"
  ), hit AS (
    SELECT t."code", t."title", t."kind", 1 AS nearness FROM "OccupationTitle" t
    WHERE t."search" @@ plainto_tsquery('english', query)
    UNION ALL
    SELECT "code", "title", "kind", nearness FROM resembling
    WHERE nearness >= 0.8 * (SELECT max(nearness) FROM resembling)
  ), scored AS (
    SELECT "code", "title", nearness + CASE "kind"
      WHEN 'occupation' THEN 0.15 + (
        SELECT max(similarity(query, part))
        FROM regexp_split_to_table("title", ', (except .*)?| and ', 'i') AS part)
      ELSE similarity(query, "title") END AS score
    FROM hit
  ), best AS (
    SELECT DISTINCT ON ("code") "code", "title", score FROM scored
    ORDER BY "code", score DESC, "title"
  ), general AS (
    SELECT "code", "title", "code" LIKE '%.00' AS general, score,
      max(score) OVER (PARTITION BY left("code", 7)) AS score_of_all
    FROM best
  )
  SELECT g."code", g."title", (CASE WHEN general THEN score_of_all ELSE score END
    + 0.65 * word_similarity(query, o."title")
    + CASE WHEN general AND o."title" NOT LIKE '%All Other%' THEN 0.3 ELSE 0 END
    + 0.06 * ln(1 + coalesce(p."employment2024", 0)))::real AS score
  FROM general g
  JOIN "Occupation" o ON o."code" = g."code"
  LEFT JOIN "EmploymentProjection" p ON p."code" = o."projectionCode"
  ORDER BY 3 DESC, o."title"
  LIMIT most
$$;
