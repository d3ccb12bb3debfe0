-- An outlook's content becomes one document, the very one that its file holds. What the tables of
-- format 1 say is written into it before they go; nothing of a published version is lost.
ALTER TABLE "OutlookVersion" ADD COLUMN "content" JSONB,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'file',
ADD COLUMN     "scope" TEXT NOT NULL DEFAULT 'profession',
ALTER COLUMN "rating" DROP NOT NULL;

ALTER TABLE "OutlookVersion" DISABLE TRIGGER "immutable";

UPDATE "OutlookVersion" v SET "content" = jsonb_build_object(
  'format', 'longview.outlook',
  'version', 2,
  'scope', 'profession',
  'slug', (SELECT o."slug" FROM "Outlook" o WHERE o."id" = v."outlookId"),
  'profession', v."profession",
  'category', v."category",
  'rating', v."rating",
  'ratingReason', v."ratingReason",
  'summary', v."summary",
  'editorialNote', v."editorialNote",
  'reviewedOn', to_char(v."reviewedOn", 'YYYY-MM-DD'),
  'changes', '[]'::jsonb,
  'sections', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'key', s."key", 'title', s."title", 'paragraphs', to_jsonb(s."paragraphs")
    ) ORDER BY s."position"), '[]') FROM "OutlookSection" s WHERE s."versionId" = v."id"),
  'horizons', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'year', h."year", 'title', h."title", 'summary', h."summary", 'basis', h."basis",
      'paragraphs', to_jsonb(h."paragraphs")
    ) ORDER BY h."year"), '[]') FROM "OutlookHorizon" h WHERE h."versionId" = v."id"),
  'strategies', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'key', s."key", 'title', s."title", 'summary', s."summary",
      'paragraphs', to_jsonb(s."paragraphs"),
      'required', jsonb_build_object(
        '2026', s."required2026", '2031', s."required2031",
        '2036', s."required2036", '2046', s."required2046"),
      'weights', jsonb_build_object(
        '2031', s."weight2031", '2036', s."weight2036", '2046', s."weight2046"),
      'templates', (
        SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'key', t."key", 'title', t."title", 'unit', t."unit", 'baseline', t."baseline",
          'target', t."target", 'points', t."points", 'months', t."months",
          'note', nullif(t."note", '')
        )) ORDER BY t."position"), '[]') FROM "GoalTemplate" t WHERE t."strategyId" = s."id")
    ) ORDER BY s."position"), '[]') FROM "OutlookStrategy" s WHERE s."versionId" = v."id"),
  'retired', '[]'::jsonb,
  'proxies', '[]'::jsonb,
  'figures', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'key', f."key", 'label', f."label", 'value', f."value", 'proxy', f."proxy",
      'meaning', f."meaning", 'year', f."year", 'source', f."sourceKey", 'kind', f."kind"
    ) ORDER BY f."position"), '[]') FROM "OutlookFigure" f WHERE f."versionId" = v."id"),
  'sources', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'key', s."key", 'title', s."title", 'publisher', s."publisher", 'year', s."year",
      'url', s."url", 'licence', s."licence", 'attribution', s."attribution", 'caveat', s."caveat"
    ) ORDER BY s."position"), '[]') FROM "OutlookSource" s WHERE s."versionId" = v."id"),
  'claims', '[]'::jsonb
);

ALTER TABLE "OutlookVersion" ENABLE TRIGGER "immutable";

ALTER TABLE "OutlookVersion" DROP COLUMN "editorialNote",
DROP COLUMN "ratingReason",
ALTER COLUMN "content" SET NOT NULL,
ALTER COLUMN "scope" DROP DEFAULT;

DROP TABLE "GoalTemplate";
DROP TABLE "OutlookFigure";
DROP TABLE "OutlookHorizon";
DROP TABLE "OutlookSection";
DROP TABLE "OutlookSource";
DROP TABLE "OutlookStrategy";
