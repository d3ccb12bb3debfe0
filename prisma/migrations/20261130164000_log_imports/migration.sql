-- CreateTable
CREATE TABLE "LogImport" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredAt" TIMESTAMPTZ(3),
    "entryIds" UUID[],
    "goalIds" UUID[],
    "result" JSONB,
    "undoneAt" TIMESTAMPTZ(3),
    "undoMarks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LogImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LogImport_planId_userId_createdAt_idx" ON "LogImport"("planId", "userId", "createdAt");

-- CreateIndex
CREATE INDEX "LogImport_userId_enteredAt_idx" ON "LogImport"("userId", "enteredAt");

-- AddForeignKey
ALTER TABLE "LogImport" ADD CONSTRAINT "LogImport_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

CALL "protect_rows"('"LogImport"');

-- Drafts are kept for a day. The app itself, which purges them, sees no row of a plan (row-level
-- security): it can only ask for this. It runs as the owner of the tables.
CREATE FUNCTION "delete_old_log_drafts"() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH "gone" AS (
    DELETE FROM public."LogImport"
    WHERE "enteredAt" IS NULL AND "createdAt" < now() - interval '24 hours' RETURNING 1
  ) SELECT count(*) FROM "gone"
$$;
