-- CreateTable
CREATE TABLE "Outlook" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outlook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookVersion" (
    "id" UUID NOT NULL,
    "outlookId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "profession" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "ratingReason" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "editorialNote" TEXT NOT NULL,
    "reviewedOn" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutlookVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookSection" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "paragraphs" TEXT[],

    CONSTRAINT "OutlookSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookHorizon" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "paragraphs" TEXT[],

    CONSTRAINT "OutlookHorizon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookStrategy" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "required2026" DOUBLE PRECISION NOT NULL,
    "required2031" DOUBLE PRECISION NOT NULL,
    "required2036" DOUBLE PRECISION NOT NULL,
    "required2046" DOUBLE PRECISION NOT NULL,
    "weight2031" DOUBLE PRECISION NOT NULL,
    "weight2036" DOUBLE PRECISION NOT NULL,
    "weight2046" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "OutlookStrategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalTemplate" (
    "id" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" DOUBLE PRECISION NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "points" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "GoalTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookFigure" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "proxy" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,

    CONSTRAINT "OutlookFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookSource" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "caveat" TEXT NOT NULL,

    CONSTRAINT "OutlookSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "tokenHash" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "outlookId" UUID NOT NULL,
    "outlookVersionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "halfLifeYears" DOUBLE PRECISION DEFAULT 10,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanStrategy" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "startingLevel" DOUBLE PRECISION NOT NULL,
    "required2026" DOUBLE PRECISION NOT NULL,
    "required2031" DOUBLE PRECISION NOT NULL,
    "required2036" DOUBLE PRECISION NOT NULL,
    "required2046" DOUBLE PRECISION NOT NULL,
    "weight2031" DOUBLE PRECISION NOT NULL,
    "weight2036" DOUBLE PRECISION NOT NULL,
    "weight2046" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "PlanStrategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "strategyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "baseline" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "target" DOUBLE PRECISION NOT NULL DEFAULT 100,
    "points" DOUBLE PRECISION NOT NULL DEFAULT 25,
    "startOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "droppedOn" DATE,
    "templateKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneOn" DATE,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressEntry" (
    "id" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "loggedOrder" BIGSERIAL NOT NULL,
    "occurredOn" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "replacesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgressEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryMark" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "entryId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "removed" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EntryMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Outlook_slug_key" ON "Outlook"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookVersion_outlookId_number_key" ON "OutlookVersion"("outlookId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookSection_versionId_key_key" ON "OutlookSection"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookHorizon_versionId_year_key" ON "OutlookHorizon"("versionId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookStrategy_versionId_key_key" ON "OutlookStrategy"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "GoalTemplate_strategyId_key_key" ON "GoalTemplate"("strategyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookFigure_versionId_key_key" ON "OutlookFigure"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OutlookSource_versionId_key_key" ON "OutlookSource"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "PlanDraft_expiresAt_idx" ON "PlanDraft"("expiresAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Plan_userId_createdAt_idx" ON "Plan"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_id_userId_key" ON "Plan"("id", "userId");

-- CreateIndex
CREATE INDEX "PlanStrategy_planId_userId_idx" ON "PlanStrategy"("planId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStrategy_planId_key_key" ON "PlanStrategy"("planId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStrategy_id_planId_userId_key" ON "PlanStrategy"("id", "planId", "userId");

-- CreateIndex
CREATE INDEX "Goal_planId_userId_idx" ON "Goal"("planId", "userId");

-- CreateIndex
CREATE INDEX "Goal_strategyId_planId_userId_idx" ON "Goal"("strategyId", "planId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_id_userId_key" ON "Goal"("id", "userId");

-- CreateIndex
CREATE INDEX "Milestone_goalId_userId_idx" ON "Milestone"("goalId", "userId");

-- CreateIndex
CREATE INDEX "ProgressEntry_goalId_userId_occurredOn_idx" ON "ProgressEntry"("goalId", "userId", "occurredOn");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressEntry_id_goalId_userId_key" ON "ProgressEntry"("id", "goalId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressEntry_id_userId_key" ON "ProgressEntry"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressEntry_replacesId_goalId_userId_key" ON "ProgressEntry"("replacesId", "goalId", "userId");

-- CreateIndex
CREATE INDEX "EntryMark_entryId_userId_sequence_idx" ON "EntryMark"("entryId", "userId", "sequence");

-- AddForeignKey
ALTER TABLE "OutlookVersion" ADD CONSTRAINT "OutlookVersion_outlookId_fkey" FOREIGN KEY ("outlookId") REFERENCES "Outlook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookSection" ADD CONSTRAINT "OutlookSection_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookHorizon" ADD CONSTRAINT "OutlookHorizon_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookStrategy" ADD CONSTRAINT "OutlookStrategy_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalTemplate" ADD CONSTRAINT "GoalTemplate_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "OutlookStrategy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookFigure" ADD CONSTRAINT "OutlookFigure_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookFigure" ADD CONSTRAINT "OutlookFigure_versionId_sourceKey_fkey" FOREIGN KEY ("versionId", "sourceKey") REFERENCES "OutlookSource"("versionId", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlookSource" ADD CONSTRAINT "OutlookSource_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OutlookVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_outlookId_fkey" FOREIGN KEY ("outlookId") REFERENCES "Outlook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_outlookVersionId_fkey" FOREIGN KEY ("outlookVersionId") REFERENCES "OutlookVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStrategy" ADD CONSTRAINT "PlanStrategy_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_strategyId_planId_userId_fkey" FOREIGN KEY ("strategyId", "planId", "userId") REFERENCES "PlanStrategy"("id", "planId", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_goalId_userId_fkey" FOREIGN KEY ("goalId", "userId") REFERENCES "Goal"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressEntry" ADD CONSTRAINT "ProgressEntry_goalId_userId_fkey" FOREIGN KEY ("goalId", "userId") REFERENCES "Goal"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressEntry" ADD CONSTRAINT "ProgressEntry_replacesId_goalId_userId_fkey" FOREIGN KEY ("replacesId", "goalId", "userId") REFERENCES "ProgressEntry"("id", "goalId", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EntryMark" ADD CONSTRAINT "EntryMark_entryId_userId_fkey" FOREIGN KEY ("entryId", "userId") REFERENCES "ProgressEntry"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;
