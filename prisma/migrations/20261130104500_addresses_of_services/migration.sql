-- Addresses that sign-in services gave were once stored as they wrote them; every form asks for the
-- lower-cased one, so a link to a new password found no account. Where two would become one, both stay
-- as they are. Plain letters alone: lower-casing makes a letter of the Kelvin sign.
UPDATE "User" AS u SET "email" = lower(u."email"), "verifiedEmail" = lower(u."verifiedEmail")
WHERE u."verifiedEmail" <> lower(u."verifiedEmail") AND u."email" = u."verifiedEmail"
  AND u."email" ~ '^[!-~]+$'
  AND NOT EXISTS (
    SELECT 1 FROM "User" AS other
    WHERE other."id" <> u."id" AND lower(other."verifiedEmail") = lower(u."verifiedEmail")
  );
