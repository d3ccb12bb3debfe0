-- A link admits no more of a goal than its scope says, column by column: its holder has no policy on
-- "Goal" any more, and reads goals by linked_goals(). And a calendar admits the parts that were chosen:
-- one of reviews alone has no goal and no milestone.

-- The plan whose rows of that part the viewer's link admits; null for every other viewer. It runs as
-- the owner of the tables, whom row-level security does not bind. The parts of a plan:
--   plan        its own row
--   strategies
--   numbers     of goals and of entries, without a word
--   goals       titles and units of goals
--   notes       of goals
--   milestones
--   removed     milestones that were removed as well, which a calendar has to cancel
--   log         the entries that count, with note and link
-- A milestone in a calendar names its goal.
CREATE OR REPLACE FUNCTION "linked_plan"("part" text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l."planId" FROM public."PlanLink" l
  WHERE starts_with(current_setting('app.viewer', true), 'link:')
    AND l."tokenHash" = substr(current_setting('app.viewer', true), 6)
    AND public."link_is_live"(l)
    AND "part" = ANY (
      CASE
        WHEN l."kind" = 'calendar' THEN
          ARRAY['plan']
          || CASE WHEN string_to_array(l."scope", ',') && ARRAY['goals', 'milestones']
               THEN ARRAY['numbers', 'goals'] END
          || CASE WHEN 'milestones' = ANY (string_to_array(l."scope", ','))
               THEN ARRAY['milestones', 'removed'] END
        WHEN l."scope" = 'verdict' THEN ARRAY['plan', 'strategies', 'numbers']
        WHEN l."scope" = 'goals' THEN ARRAY['plan', 'strategies', 'numbers', 'goals', 'milestones']
        WHEN l."scope" = 'log' THEN
          ARRAY['plan', 'strategies', 'numbers', 'goals', 'notes', 'milestones', 'log']
      END
    )
$$;

DROP POLICY "linked_rows" ON "Goal";
ALTER POLICY "own_rows" ON "Goal" USING ("userId" = (SELECT "viewer"(false)));

-- The goals of a link's plan: their numbers, and their words where the link admits them, otherwise null.
DROP FUNCTION "linked_goals"();
CREATE FUNCTION "linked_goals"()
RETURNS TABLE (
  "id" uuid, "strategyId" uuid, "startOn" date, "dueOn" date, "droppedOn" date,
  "baseline" double precision, "target" double precision, "points" double precision,
  "version" integer, "updatedAt" timestamptz, "title" text, "unit" text, "notes" text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT g."id", g."strategyId", g."startOn", g."dueOn", g."droppedOn",
    g."baseline", g."target", g."points", g."version", g."updatedAt",
    CASE WHEN (SELECT public."linked_plan"('goals')) IS NOT NULL THEN g."title" END,
    CASE WHEN (SELECT public."linked_plan"('goals')) IS NOT NULL THEN g."unit" END,
    CASE WHEN (SELECT public."linked_plan"('notes')) IS NOT NULL THEN g."notes" END
  FROM public."Goal" g
  WHERE g."planId" = public."linked_plan"('numbers')
  ORDER BY g."position", g."createdAt"
$$;

ALTER POLICY "linked_rows" ON "Milestone" USING (
  "goalId" IN (
    SELECT g."id" FROM "linked_goals"() g WHERE (SELECT "linked_plan"('milestones')) IS NOT NULL
  )
  AND ("removedAt" IS NULL OR (SELECT "linked_plan"('removed')) IS NOT NULL)
);
