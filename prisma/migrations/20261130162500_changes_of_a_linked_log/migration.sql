-- When the log of each of a linked plan's goals was last changed: by an entry, a correction, a removal
-- or its undoing. A calendar feed tells by it that a goal was reached, or is open again.
CREATE FUNCTION "linked_log_changes"() RETURNS TABLE ("goalId" uuid, "changedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT g."id", greatest(max(e."createdAt"), max(m."createdAt"))
  FROM public."Goal" g
  JOIN public."ProgressEntry" e ON e."goalId" = g."id" AND e."userId" = g."userId"
  LEFT JOIN public."EntryMark" m ON m."entryId" = e."id" AND m."userId" = e."userId"
  WHERE g."planId" = public."linked_plan"('numbers')
  GROUP BY g."id"
$$;
