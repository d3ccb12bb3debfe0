-- Accounts from before count as used today.
ALTER TABLE "User" ADD COLUMN "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "User_email_verifiedEmail_lastUsedAt_idx" ON "User"("email", "verifiedEmail", "lastUsedAt");

-- CreateIndex
CREATE INDEX "User_verifiedEmail_lastUsedAt_idx" ON "User"("verifiedEmail", "lastUsedAt");

-- A link to an address that several accounts claim belongs to none of them.
ALTER TABLE "MailLink" ALTER COLUMN "userId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "MailLink_email_idx" ON "MailLink"("email");

-- Whether a person has a plan, archived ones included. The app itself, which deletes accounts that
-- nobody used, sees no plan (row-level security); this one bit it may know. It runs as the owner of
-- the tables, whom row-level security does not bind.
CREATE FUNCTION "has_plan"("person" uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT 1 FROM public."Plan" WHERE "userId" = "person") $$;
