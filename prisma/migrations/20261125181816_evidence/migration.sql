-- Search that forgives typing errors. A trusted extension: the owner of the database may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "EvidenceSource" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "dataYear" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "caveat" TEXT NOT NULL,

    CONSTRAINT "EvidenceSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceImport" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "stamp" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occupation" (
    "code" TEXT NOT NULL,
    "soc" TEXT NOT NULL,
    "projectionCode" TEXT,
    "family" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "jobZone" INTEGER,
    "taskCount" INTEGER NOT NULL,
    "hasSkills" BOOLEAN NOT NULL,
    "exposureMin" DOUBLE PRECISION,
    "exposureMedian" DOUBLE PRECISION,
    "exposureMax" DOUBLE PRECISION,
    "measureCount" INTEGER NOT NULL DEFAULT 0,
    "changePercent" DOUBLE PRECISION,
    "medianWage" INTEGER,

    CONSTRAINT "Occupation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OccupationTitle" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, title)) STORED,

    CONSTRAINT "OccupationTitle_pkey" PRIMARY KEY ("code","title","kind")
);

-- CreateTable
CREATE TABLE "OccupationTask" (
    "code" TEXT NOT NULL,
    "taskId" INTEGER NOT NULL,
    "kind" TEXT,
    "task" TEXT NOT NULL,
    "gpt4Exposure" TEXT,
    "humanExposure" TEXT,
    "gpt4Automation" TEXT,
    "listed" BOOLEAN,
    "apiPer10k" DOUBLE PRECISION,
    "sharedBy" INTEGER NOT NULL,

    CONSTRAINT "OccupationTask_pkey" PRIMARY KEY ("code","taskId")
);

-- CreateTable
CREATE TABLE "OccupationSkill" (
    "code" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "importance" DOUBLE PRECISION NOT NULL,
    "level" DOUBLE PRECISION NOT NULL,
    "ratedOn" TEXT NOT NULL,

    CONSTRAINT "OccupationSkill_pkey" PRIMARY KEY ("code","skill")
);

-- CreateTable
CREATE TABLE "OccupationTechnology" (
    "code" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "inDemand" BOOLEAN NOT NULL,

    CONSTRAINT "OccupationTechnology_pkey" PRIMARY KEY ("code","technology")
);

-- CreateTable
CREATE TABLE "RelatedOccupation" (
    "code" TEXT NOT NULL,
    "relatedCode" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "RelatedOccupation_pkey" PRIMARY KEY ("code","relatedCode")
);

-- CreateTable
CREATE TABLE "SocOccupation" (
    "soc" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "onetCount" INTEGER,

    CONSTRAINT "SocOccupation_pkey" PRIMARY KEY ("soc")
);

-- CreateTable
CREATE TABLE "ExposureMeasure" (
    "key" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    CONSTRAINT "ExposureMeasure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ExposureFigure" (
    "measureKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "percentile" DOUBLE PRECISION,
    "workersPercentile" DOUBLE PRECISION,

    CONSTRAINT "ExposureFigure_pkey" PRIMARY KEY ("measureKey","code")
);

-- CreateTable
CREATE TABLE "EmploymentProjection" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "employment2024" DOUBLE PRECISION NOT NULL,
    "employment2034" DOUBLE PRECISION NOT NULL,
    "change" DOUBLE PRECISION NOT NULL,
    "changePercent" DOUBLE PRECISION NOT NULL,
    "openingsPerYear" DOUBLE PRECISION NOT NULL,
    "selfEmployedPercent" DOUBLE PRECISION,
    "medianWage" INTEGER,
    "wageTopcoded" BOOLEAN NOT NULL,
    "entryEducation" TEXT,
    "workExperience" TEXT,
    "training" TEXT,

    CONSTRAINT "EmploymentProjection_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OccupationWage" (
    "soc" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "employment" INTEGER NOT NULL,
    "p10" INTEGER,
    "p25" INTEGER,
    "median" INTEGER,
    "p75" INTEGER,
    "p90" INTEGER,
    "mean" INTEGER,
    "topcoded" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "OccupationWage_pkey" PRIMARY KEY ("soc")
);

-- CreateTable
CREATE TABLE "RoleProxy" (
    "role" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "sourceStated" BOOLEAN NOT NULL,

    CONSTRAINT "RoleProxy_pkey" PRIMARY KEY ("role","scheme","code")
);

-- CreateTable
CREATE TABLE "IscoOccupation" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "taskCount" INTEGER NOT NULL,
    "score2025" DOUBLE PRECISION NOT NULL,
    "deviation2025" DOUBLE PRECISION NOT NULL,
    "lowestTask" DOUBLE PRECISION NOT NULL,
    "highestTask" DOUBLE PRECISION NOT NULL,
    "category2025" TEXT NOT NULL,
    "percentile2025" DOUBLE PRECISION NOT NULL,
    "score2023" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "IscoOccupation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "IscoSocLink" (
    "isco" TEXT NOT NULL,
    "iscoTitle" TEXT NOT NULL,
    "soc2010" TEXT NOT NULL,
    "soc" TEXT NOT NULL,
    "socTitle" TEXT NOT NULL,
    "partial" BOOLEAN NOT NULL,
    "splitIn2018" BOOLEAN NOT NULL,
    "hasIscoScore" BOOLEAN NOT NULL,

    CONSTRAINT "IscoSocLink_pkey" PRIMARY KEY ("isco","soc2010","soc")
);

-- CreateTable
CREATE TABLE "EscoOccupation" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "isco" TEXT NOT NULL,
    "uri" TEXT NOT NULL,

    CONSTRAINT "EscoOccupation_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "Occupation_soc_idx" ON "Occupation"("soc");

-- CreateIndex
CREATE INDEX "Occupation_family_idx" ON "Occupation"("family");

-- CreateIndex
CREATE INDEX "OccupationTitle_title_idx" ON "OccupationTitle" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "OccupationTitle_search_idx" ON "OccupationTitle" USING GIN ("search");

-- CreateIndex
CREATE INDEX "RelatedOccupation_relatedCode_idx" ON "RelatedOccupation"("relatedCode");

-- CreateIndex
CREATE INDEX "ExposureMeasure_sourceId_idx" ON "ExposureMeasure"("sourceId");

-- CreateIndex
CREATE INDEX "ExposureFigure_code_idx" ON "ExposureFigure"("code");

-- CreateIndex
CREATE INDEX "IscoSocLink_soc_idx" ON "IscoSocLink"("soc");

-- CreateIndex
CREATE INDEX "EscoOccupation_isco_idx" ON "EscoOccupation"("isco");

-- AddForeignKey
ALTER TABLE "OccupationTitle" ADD CONSTRAINT "OccupationTitle_code_fkey" FOREIGN KEY ("code") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationTask" ADD CONSTRAINT "OccupationTask_code_fkey" FOREIGN KEY ("code") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationSkill" ADD CONSTRAINT "OccupationSkill_code_fkey" FOREIGN KEY ("code") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationTechnology" ADD CONSTRAINT "OccupationTechnology_code_fkey" FOREIGN KEY ("code") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedOccupation" ADD CONSTRAINT "RelatedOccupation_code_fkey" FOREIGN KEY ("code") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedOccupation" ADD CONSTRAINT "RelatedOccupation_relatedCode_fkey" FOREIGN KEY ("relatedCode") REFERENCES "Occupation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExposureMeasure" ADD CONSTRAINT "ExposureMeasure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "EvidenceSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExposureFigure" ADD CONSTRAINT "ExposureFigure_measureKey_fkey" FOREIGN KEY ("measureKey") REFERENCES "ExposureMeasure"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row, and figures that are numbers.
ALTER TABLE "EvidenceImport" ADD CONSTRAINT "EvidenceImport_one_row" CHECK ("id" = 1);
ALTER TABLE "ExposureFigure"
  ADD CONSTRAINT "ExposureFigure_percentiles" CHECK (
    "percentile" BETWEEN 0 AND 100 AND "workersPercentile" BETWEEN 0 AND 100
  );
