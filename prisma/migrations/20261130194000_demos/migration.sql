-- AlterTable
ALTER TABLE "PlanDraft" ADD COLUMN     "demoId" UUID;

-- CreateIndex
CREATE INDEX "PlanDraft_demoId_idx" ON "PlanDraft"("demoId");

-- CreateIndex
CREATE INDEX "User_role_createdAt_idx" ON "User"("role", "createdAt");

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_demoId_fkey" FOREIGN KEY ("demoId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A demo is an account that nobody signs in to: it has no address, so nothing can be sent to it, and
-- nothing that would open it again.
ALTER TABLE "User" DROP CONSTRAINT "User_role";
ALTER TABLE "User"
  ADD CONSTRAINT "User_role" CHECK ("role" IN ('demo', 'person', 'editor', 'administrator')),
  ADD CONSTRAINT "User_demo" CHECK ("role" <> 'demo' OR (
    "email" = '' AND "verifiedEmail" IS NULL AND "passwordHash" IS NULL
    AND "passkeyHandle" IS NULL AND NOT "secondStep"
  ));

-- It stays one, and no other account becomes one: the purge of demos would delete it.
CREATE FUNCTION "refuse_change_of_demo"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a demo stays a demo, and nothing else becomes one' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "a_demo_stays_one" BEFORE UPDATE ON "User" FOR EACH ROW
  WHEN ((OLD."role" = 'demo') <> (NEW."role" = 'demo')) EXECUTE FUNCTION "refuse_change_of_demo"();

-- No mail, no sharing, no import, no sign-in methods, whatever the code above would do. It looks the
-- account up as the owner of the tables, whom row-level security does not bind.
CREATE FUNCTION "refuse_row_of_demo"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public."User" WHERE "id" = NEW."userId" AND "role" = 'demo') THEN
    RAISE EXCEPTION 'a demo has no rows of %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- One line for each table that a demo has no rows of:  CALL refuse_demos('"Passkey"');
CREATE PROCEDURE "refuse_demos"("name" regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER "no_row_of_a_demo" BEFORE INSERT OR UPDATE OF "userId" ON %s
     FOR EACH ROW EXECUTE FUNCTION "refuse_row_of_demo"()', "name");
END $$;

CALL "refuse_demos"('"PlanLink"');
CALL "refuse_demos"('"LogImport"');
CALL "refuse_demos"('"TakeoutImport"');
CALL "refuse_demos"('"TakeoutImportPlan"');
CALL "refuse_demos"('"ReminderSettings"');
CALL "refuse_demos"('"Reminder"');
CALL "refuse_demos"('"MailLink"');
CALL "refuse_demos"('"RoleChange"');
CALL "refuse_demos"('"Passkey"');
CALL "refuse_demos"('"WebAuthnChallenge"');
CALL "refuse_demos"('"RecoveryCode"');
CALL "refuse_demos"('"LinkedIdentity"');
CALL "refuse_demos"('"PendingSignIn"');
