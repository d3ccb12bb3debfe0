-- NaN and the infinities are no measure's baseline or target either.
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_measure" CHECK (
  "baseline" > '-Infinity' AND "baseline" < 'Infinity' AND
  "target" > '-Infinity' AND "target" < 'Infinity'
);
