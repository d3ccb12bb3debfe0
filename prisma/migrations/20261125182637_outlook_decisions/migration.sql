-- AlterTable
ALTER TABLE "PlanStrategy" ADD COLUMN     "basisId" UUID,
ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "OutlookDecision" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "strategyKey" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "undoesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutlookDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OutlookDecision_planId_userId_sequence_idx" ON "OutlookDecision"("planId", "userId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookDecision_id_planId_userId_key" ON "OutlookDecision"("id", "planId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookDecision_undoesId_planId_userId_key" ON "OutlookDecision"("undoesId", "planId", "userId");

-- AddForeignKey
ALTER TABLE "PlanStrategy" ADD CONSTRAINT "PlanStrategy_basisId_fkey" FOREIGN KEY ("basisId") REFERENCES "OutlookVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookDecision" ADD CONSTRAINT "OutlookDecision_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OutlookDecision" ADD CONSTRAINT "OutlookDecision_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookDecision" ADD CONSTRAINT "OutlookDecision_undoesId_planId_userId_fkey" FOREIGN KEY ("undoesId", "planId", "userId") REFERENCES "OutlookDecision"("id", "planId", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- What was asked and chosen stays: an undo is a row of its own.
CREATE TRIGGER "append_only" BEFORE UPDATE ON "OutlookDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
