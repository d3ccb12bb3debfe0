-- What Prisma's schema cannot say: rows that are only ever added, and values
-- that no bug above may store.

CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- The log: a correction is a new entry, a removal a new mark.
CREATE TRIGGER "append_only" BEFORE UPDATE ON "ProgressEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "append_only" BEFORE UPDATE ON "EntryMark"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();

-- Published outlooks: a change is a new version.
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookSection"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookHorizon"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookStrategy"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "GoalTemplate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookFigure"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "immutable" BEFORE UPDATE ON "OutlookSource"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();

ALTER TABLE "Goal"
  ADD CONSTRAINT "Goal_starts_before_due" CHECK ("startOn" < "dueOn"),
  ADD CONSTRAINT "Goal_target_differs" CHECK ("baseline" <> "target"),
  ADD CONSTRAINT "Goal_points" CHECK ("points" BETWEEN 1 AND 100),
  ADD CONSTRAINT "Goal_dates" CHECK ("startOn" >= DATE '2000-01-01' AND "dueOn" <= DATE '2100-12-31');

ALTER TABLE "Plan"
  ADD CONSTRAINT "Plan_half_life" CHECK ("halfLifeYears" > 0 AND "halfLifeYears" < 'Infinity');

ALTER TABLE "PlanStrategy"
  ADD CONSTRAINT "PlanStrategy_levels" CHECK (
    "startingLevel" BETWEEN 0 AND 100 AND
    "required2026" BETWEEN 0 AND 100 AND
    "required2031" BETWEEN 0 AND 100 AND
    "required2036" BETWEEN 0 AND 100 AND
    "required2046" BETWEEN 0 AND 100
  ),
  ADD CONSTRAINT "PlanStrategy_weights" CHECK (
    "weight2031" >= 0 AND "weight2031" < 'Infinity' AND
    "weight2036" >= 0 AND "weight2036" < 'Infinity' AND
    "weight2046" >= 0 AND "weight2046" < 'Infinity'
  );

-- NaN and the infinities are values of double precision, but of no measure.
ALTER TABLE "ProgressEntry"
  ADD CONSTRAINT "ProgressEntry_value" CHECK ("value" > '-Infinity' AND "value" < 'Infinity');
