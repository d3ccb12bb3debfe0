-- CreateTable
CREATE TABLE "TakeoutImport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "settings" JSONB,
    "settingsBefore" JSONB,
    "faults" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TakeoutImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TakeoutImportPlan" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "goals" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "content" TEXT,
    "hash" TEXT NOT NULL,
    "planId" UUID,

    CONSTRAINT "TakeoutImportPlan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TakeoutImport_userId_status_idx" ON "TakeoutImport"("userId", "status");

-- CreateIndex
CREATE INDEX "TakeoutImport_expiresAt_idx" ON "TakeoutImport"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "TakeoutImport_id_userId_key" ON "TakeoutImport"("id", "userId");

-- CreateIndex
CREATE INDEX "TakeoutImportPlan_importId_userId_idx" ON "TakeoutImportPlan"("importId", "userId");

-- CreateIndex
CREATE INDEX "TakeoutImportPlan_userId_planId_idx" ON "TakeoutImportPlan"("userId", "planId");

-- AddForeignKey
ALTER TABLE "TakeoutImport" ADD CONSTRAINT "TakeoutImport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakeoutImportPlan" ADD CONSTRAINT "TakeoutImportPlan_importId_userId_fkey" FOREIGN KEY ("importId", "userId") REFERENCES "TakeoutImport"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- The app itself deletes what has expired.
CALL "protect_rows"('"TakeoutImport"', 'userId', true);
CALL "protect_rows"('"TakeoutImportPlan"');

-- A plan is deleted by the undo of an import that brought it in within a day, and in no other way.
CREATE POLICY "deleted_by_undo" ON "Plan" AS RESTRICTIVE FOR DELETE USING (
  EXISTS (
    SELECT 1 FROM "TakeoutImportPlan" p
    JOIN "TakeoutImport" i ON i."id" = p."importId" AND i."userId" = p."userId"
    WHERE p."planId" = "Plan"."id" AND p."userId" = "Plan"."userId"
      AND i."status" = 'undone' AND i."expiresAt" > now()
  )
);
