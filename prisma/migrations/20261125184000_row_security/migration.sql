-- Row-level security: the second wall behind every query's own "where". The app
-- tells each connection for whom it asks (the setting app.viewer: a person's id,
-- 'system' for the app's own work with accounts, or nothing). Owners of tables
-- (migrations, seeds, backups) are not bound by it.

-- The person who is asking. With "system_too" the app itself may ask as well, for
-- whom this is null. Anybody else is an error and not an empty answer: a plan
-- that seems to be gone would frighten its owner.
CREATE FUNCTION "viewer"("system_too" boolean) RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  asking text := current_setting('app.viewer', true);
BEGIN
  IF asking = 'system' AND "system_too" THEN
    RETURN NULL;
  END IF;
  IF coalesce(asking, '') IN ('', 'system') THEN
    RAISE EXCEPTION 'these rows are shown to a signed-in person only'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN asking::uuid;
END $$;

-- One line for each new table of people:  CALL protect_rows('"Passkey"');
-- With true at the end for tables that are read before anybody is signed in.
CREATE PROCEDURE "protect_rows"(
  "name" regclass, "owner_column" text DEFAULT 'userId', "system_too" boolean DEFAULT false
) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', "name");
  EXECUTE format('DROP POLICY IF EXISTS "own_rows" ON %s', "name");
  EXECUTE format(
    CASE WHEN "system_too"
      THEN 'CREATE POLICY "own_rows" ON %s USING ((SELECT "viewer"(true)) IS NULL OR %I = (SELECT "viewer"(true)))'
      ELSE 'CREATE POLICY "own_rows" ON %s USING (%I = (SELECT "viewer"(false)))'
    END, "name", "owner_column");
END $$;

CALL "protect_rows"('"User"', 'id', true);
CALL "protect_rows"('"Session"', 'userId', true);
CALL "protect_rows"('"IdempotencyKey"');
CALL "protect_rows"('"Plan"');
CALL "protect_rows"('"PlanStrategy"');
CALL "protect_rows"('"Goal"');
CALL "protect_rows"('"Milestone"');
CALL "protect_rows"('"ProgressEntry"');
CALL "protect_rows"('"EntryMark"');
CALL "protect_rows"('"Scenario"');
CALL "protect_rows"('"Adoption"');
CALL "protect_rows"('"Postponement"');
CALL "protect_rows"('"MailLink"', 'userId', true);
CALL "protect_rows"('"AccountEvent"', 'userId', true);
CALL "protect_rows"('"OutlookDecision"');
