-- History says what an edit changed in its words, and not only in which fields. Of earlier edits the
-- names are all that there is.
ALTER TABLE "OutlookDraftEvent" ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "OutlookDraftEvent" DISABLE TRIGGER "append_only";
UPDATE "OutlookDraftEvent" SET "changes" = (
  SELECT jsonb_agg(jsonb_build_object('verb', 'write', 'field', field)) FROM unnest("fields") AS field
) WHERE cardinality("fields") > 0;
ALTER TABLE "OutlookDraftEvent" ENABLE TRIGGER "append_only";

ALTER TABLE "OutlookDraftEvent" DROP COLUMN "fields";
