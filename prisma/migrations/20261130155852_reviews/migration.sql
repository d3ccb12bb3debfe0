-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "snapshot" JSONB,
    "asOf" DATE,
    "takenAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Review_planId_userId_takenAt_idx" ON "Review"("planId", "userId", "takenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Review_planId_userId_period_key" ON "Review"("planId", "userId", "period");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_planId_userId_fkey" FOREIGN KEY ("planId", "userId") REFERENCES "Plan"("id", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_period" CHECK (CASE "kind"
    WHEN 'weekly' THEN "period" ~ '^[0-9]{4}-W[0-9]{2}$'
    WHEN 'quarterly' THEN "period" ~ '^[0-9]{4}-Q[1-4]$'
    WHEN 'yearly' THEN "period" ~ '^[0-9]{4}$'
    ELSE false
  END),
  ADD CONSTRAINT "Review_taken_whole" CHECK (
    ("takenAt" IS NULL) = ("snapshot" IS NULL) AND ("takenAt" IS NULL) = ("asOf" IS NULL)
  );

-- What was seen and said when a review was taken stays, for the owner of the tables too.
CREATE FUNCTION "refuse_update_once_taken"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a review that was taken is not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "frozen_once_taken" BEFORE UPDATE ON "Review"
  FOR EACH ROW WHEN (OLD."takenAt" IS NOT NULL) EXECUTE FUNCTION "refuse_update_once_taken"();

CALL "protect_rows"('"Review"');
