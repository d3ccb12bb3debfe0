-- CreateTable
CREATE TABLE "ReminderSettings" (
    "userId" UUID NOT NULL,
    "weekly" BOOLEAN NOT NULL,
    "weekday" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "goalDays" INTEGER,
    "reviews" BOOLEAN NOT NULL,
    "outlooks" BOOLEAN NOT NULL,
    "linkId" UUID NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "lookedOn" DATE,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "messageId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("userId","kind","period")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReminderSettings_linkId_key" ON "ReminderSettings"("linkId");

-- CreateIndex
CREATE INDEX "ReminderSettings_nextAt_idx" ON "ReminderSettings"("nextAt");

-- CreateIndex
CREATE INDEX "Reminder_userId_messageId_idx" ON "Reminder"("userId", "messageId");

-- AddForeignKey
ALTER TABLE "ReminderSettings" ADD CONSTRAINT "ReminderSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ReminderSettings" ADD CONSTRAINT "ReminderSettings_ranges" CHECK (
    "weekday" BETWEEN 1 AND 7 AND "hour" BETWEEN 0 AND 23 AND "goalDays" BETWEEN 1 AND 60
);

CALL "protect_rows"('"ReminderSettings"');
CALL "protect_rows"('"Reminder"');

-- The app itself sees no reminders (row-level security). Three narrow ways past it, as the owner of
-- the tables: whose look is due, whether a link that ends reminders still has something to end, and
-- to end it. Each knows ids alone.
CREATE FUNCTION "due_reminders"() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s."userId" FROM public."ReminderSettings" s JOIN public."User" u ON u."id" = s."userId"
  WHERE s."nextAt" <= now() AND u."verifiedEmail" IS NOT NULL
  ORDER BY s."nextAt"
$$;

-- Null where there is no such link.
CREATE FUNCTION "has_reminders"("link" uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT "nextAt" IS NOT NULL FROM public."ReminderSettings" WHERE "linkId" = "link" $$;

CREATE FUNCTION "end_reminders"("link" uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  UPDATE public."ReminderSettings"
  SET "weekly" = false, "goalDays" = NULL, "reviews" = false, "outlooks" = false,
      "nextAt" = NULL, "updatedAt" = now()
  WHERE "linkId" = "link"
$$;
