-- CreateTable
CREATE TABLE "PlanLink" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shownName" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastOpenedAt" TIMESTAMPTZ(3),
    "timesOpened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanLink_tokenHash_key" ON "PlanLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PlanLink_planId_userId_createdAt_idx" ON "PlanLink"("planId", "userId", "createdAt");

-- AddForeignKey
ALTER TABLE "PlanLink" ADD CONSTRAINT "PlanLink_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "PlanLink"
  ADD CONSTRAINT "PlanLink_kind_and_scope" CHECK (
    "kind" = 'calendar' OR ("kind" = 'shared-plan' AND "scope" IN ('verdict', 'goals', 'log'))
  ),
  ADD CONSTRAINT "PlanLink_token_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');

CALL "protect_rows"('"PlanLink"');

-- Who holds a link's token is a viewer too: app.viewer is then 'link:' and the token's SHA-256. They
-- are nobody to every table but the four below, as a visitor is.
CREATE OR REPLACE FUNCTION "viewer"("system_too" boolean) RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  asking text := current_setting('app.viewer', true);
BEGIN
  IF asking = 'system' AND "system_too" THEN
    RETURN NULL;
  END IF;
  IF coalesce(asking, '') IN ('', 'system') OR starts_with(asking, 'link:') THEN
    RAISE EXCEPTION 'these rows are shown to a signed-in person only'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN asking::uuid;
END $$;

-- The same, and null for the holder of a link, who has no rows of their own.
CREATE FUNCTION "viewer_or_link"() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF starts_with(current_setting('app.viewer', true), 'link:') THEN
    RETURN NULL;
  END IF;
  RETURN "viewer"(false);
END $$;

-- Whether a link opens anything now. A shared plan that is archived is closed until it is used again; a
-- calendar stays open, to say that nothing is due.
CREATE FUNCTION "link_is_live"("link" "PlanLink") RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT "link"."revokedAt" IS NULL AND "link"."expiresAt" > now() AND (
    "link"."kind" = 'calendar' OR EXISTS (
      SELECT 1 FROM public."Plan" WHERE "id" = "link"."planId" AND "archivedAt" IS NULL
    )
  )
$$;

-- The plan whose rows of that part the viewer's link admits; null for every other viewer. It runs as
-- the owner of the tables, whom row-level security does not bind. The parts of a plan:
--   plan        its own row
--   strategies
--   numbers     of goals and of entries, without a word
--   goals       goals and milestones
--   removed     milestones that were removed as well, which a calendar has to cancel
--   log         the entries that count, with note and link
CREATE FUNCTION "linked_plan"("part" text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l."planId" FROM public."PlanLink" l
  WHERE starts_with(current_setting('app.viewer', true), 'link:')
    AND l."tokenHash" = substr(current_setting('app.viewer', true), 6)
    AND public."link_is_live"(l)
    AND "part" = ANY (
      CASE
        WHEN l."kind" = 'calendar' THEN ARRAY['plan', 'numbers', 'goals', 'removed']
        WHEN l."scope" = 'verdict' THEN ARRAY['plan', 'strategies', 'numbers']
        WHEN l."scope" = 'goals' THEN ARRAY['plan', 'strategies', 'numbers', 'goals']
        WHEN l."scope" = 'log' THEN ARRAY['plan', 'strategies', 'numbers', 'goals', 'log']
      END
    )
$$;

-- Rows that a link admits, to be read and no more. Each policy of a table admits by itself.
CREATE PROCEDURE "admit_by_link"("name" regclass, "condition" text)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER POLICY "own_rows" ON %s USING ("userId" = (SELECT "viewer_or_link"()))', "name");
  EXECUTE format('CREATE POLICY "linked_rows" ON %s FOR SELECT USING (%s)', "name", "condition");
END $$;

CALL "admit_by_link"('"Plan"', '"id" = (SELECT "linked_plan"(''plan''))');
CALL "admit_by_link"('"PlanStrategy"', '"planId" = (SELECT "linked_plan"(''strategies''))');
CALL "admit_by_link"('"Goal"', '"planId" = (SELECT "linked_plan"(''goals''))');
CALL "admit_by_link"(
  '"Milestone"',
  '"goalId" IN (SELECT g."id" FROM "Goal" g WHERE g."planId" = (SELECT "linked_plan"(''goals'')))
   AND ("removedAt" IS NULL OR (SELECT "linked_plan"(''removed'')) IS NOT NULL)'
);

-- A chart needs the numbers of goals whose words a link does not admit.
CREATE FUNCTION "linked_goals"()
RETURNS TABLE (
  "id" uuid, "strategyId" uuid, "startOn" date, "dueOn" date, "droppedOn" date,
  "baseline" double precision, "target" double precision, "points" double precision
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT g."id", g."strategyId", g."startOn", g."dueOn", g."droppedOn", g."baseline", g."target", g."points"
  FROM public."Goal" g
  WHERE g."planId" = public."linked_plan"('numbers')
  ORDER BY g."position", g."createdAt"
$$;

-- The entries of a plan that count: not replaced by a correction, and not removed by their latest mark.
CREATE FUNCTION "counting_entries"("plan" uuid) RETURNS SETOF "ProgressEntry"
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT e.* FROM public."ProgressEntry" e
  JOIN public."Goal" g ON g."id" = e."goalId" AND g."userId" = e."userId"
  WHERE g."planId" = "plan"
    AND NOT EXISTS (SELECT 1 FROM public."ProgressEntry" r WHERE r."replacesId" = e."id")
    AND e."id" NOT IN (
      SELECT latest."entryId" FROM (
        SELECT DISTINCT ON (m."entryId") m."entryId", m."removed"
        FROM public."EntryMark" m
        WHERE m."userId" = (SELECT p."userId" FROM public."Plan" p WHERE p."id" = "plan")
        ORDER BY m."entryId", m."sequence" DESC
      ) latest
      WHERE latest."removed"
    )
$$;

-- Day and value of each entry that counts, in the order logged: one text for each goal.
CREATE FUNCTION "linked_values"() RETURNS TABLE ("goalId" uuid, "entries" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT e."goalId",
    json_agg(
      json_build_array(to_char(e."occurredOn", 'YYYY-MM-DD'), e."value")
      ORDER BY e."loggedOrder", e."createdAt"
    )::text
  FROM public."counting_entries"(public."linked_plan"('numbers')) e
  GROUP BY e."goalId"
$$;

-- The entries that count with their words, newest day first.
CREATE FUNCTION "linked_log"("from" integer, "many" integer)
RETURNS TABLE (
  "goalId" uuid, "occurredOn" date, "value" double precision, "note" text, "link" text, "total" bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT e."goalId", e."occurredOn", e."value", e."note", e."link", count(*) OVER ()
  FROM public."counting_entries"(public."linked_plan"('log')) e
  ORDER BY e."occurredOn" DESC, e."loggedOrder" DESC, e."createdAt" DESC
  OFFSET "from" LIMIT "many"
$$;

-- The live link of that kind with that token, and no row for any other. An opening is counted at most
-- once a minute, and not at all while another is being counted, so that a link that many people open
-- at once is no row that they wait for.
CREATE FUNCTION "open_plan_link"("of_kind" text, "hash" text, "counts" boolean)
RETURNS TABLE (
  "id" uuid, "planId" uuid, "scope" text, "shownName" text, "createdAt" timestamptz, "expiresAt" timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  link public."PlanLink";
BEGIN
  SELECT * INTO link FROM public."PlanLink" l
  WHERE l."tokenHash" = "hash" AND l."kind" = "of_kind" AND public."link_is_live"(l);
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF "counts" AND coalesce(link."lastOpenedAt" < now() - interval '1 minute', true) THEN
    UPDATE public."PlanLink" l SET "lastOpenedAt" = now(), "timesOpened" = l."timesOpened" + 1
    WHERE l."id" = (
      SELECT o."id" FROM public."PlanLink" o
      WHERE o."id" = link."id"
        AND coalesce(o."lastOpenedAt" < now() - interval '1 minute', true)
      FOR NO KEY UPDATE SKIP LOCKED
    );
  END IF;
  RETURN QUERY
  SELECT link."id", link."planId", link."scope", link."shownName", link."createdAt", link."expiresAt";
END $$;
