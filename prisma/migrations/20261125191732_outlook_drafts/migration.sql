-- CreateTable
CREATE TABLE "OutlookDraft" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "baseVersionId" UUID,
    "scheduledFor" TIMESTAMPTZ(3),
    "publishedVersionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutlookDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutlookDraftEvent" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "actorId" UUID,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "fields" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutlookDraftEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OutlookDraft_slug_idx" ON "OutlookDraft"("slug");

-- CreateIndex
CREATE INDEX "OutlookDraft_status_scheduledFor_idx" ON "OutlookDraft"("status", "scheduledFor");

-- CreateIndex
CREATE INDEX "OutlookDraftEvent_draftId_createdAt_idx" ON "OutlookDraftEvent"("draftId", "createdAt");

-- AddForeignKey
ALTER TABLE "OutlookDraftEvent" ADD CONSTRAINT "OutlookDraftEvent_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "OutlookDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "append_only" BEFORE UPDATE ON "OutlookDraftEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();

ALTER TABLE "OutlookDraft"
  ADD CONSTRAINT "OutlookDraft_status" CHECK (
    "status" IN ('draft', 'in-review', 'approved', 'scheduled', 'published', 'put-aside')
  ),
  ADD CONSTRAINT "OutlookDraft_schedule" CHECK (("status" = 'scheduled') = ("scheduledFor" IS NOT NULL));
