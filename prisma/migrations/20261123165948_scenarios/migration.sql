-- CreateTable
CREATE TABLE "Scenario" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Postponement" (
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "actionKey" TEXT NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "Postponement_pkey" PRIMARY KEY ("planId","actionKey")
);

-- CreateIndex
CREATE INDEX "Scenario_planId_userId_idx" ON "Scenario"("planId", "userId");

-- CreateIndex
CREATE INDEX "Adoption_planId_userId_idx" ON "Adoption"("planId", "userId");

-- CreateIndex
CREATE INDEX "Postponement_planId_userId_idx" ON "Postponement"("planId", "userId");

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Postponement" ADD CONSTRAINT "Postponement_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;
