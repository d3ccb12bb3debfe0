-- Messages lie in the mailbox that they went to, and others may read it once the person has left it. So
-- the links in them that end reminders end with the address.
CREATE FUNCTION "renew_reminder_link"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE public."ReminderSettings" SET "linkId" = gen_random_uuid() WHERE "userId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "renew_reminder_link" AFTER UPDATE OF "verifiedEmail" ON "User"
FOR EACH ROW WHEN (OLD."verifiedEmail" IS DISTINCT FROM NEW."verifiedEmail")
EXECUTE FUNCTION "renew_reminder_link"();
