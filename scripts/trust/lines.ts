/** Longview's promises, a line each, by the number that tests are tagged with. */
export const TRUST_LINES: Record<number, string> = {
  1: 'Passwords: 15 characters or more, up to 64 and beyond taken whole, no rules of composition; breached ones and the product’s own words refused without a network call; Argon2id.',
  2: 'Throttles in PostgreSQL for all instances: by account, a delay that never locks the owner out, and by address; a forwarded address counts only from a proxy that was configured.',
  3: 'Known and unknown accounts look the same at sign-in, sign-up and reset: body, status and median time.',
  4: 'A new session id at sign-in; signing out, signing out everywhere, a new password and a deleted account end sessions on the next request; idle and absolute ends; a list of sessions.',
  5: 'Tokens for reset and verification: used once, for 30 minutes to set a password and a day to confirm an address, stored as hashes. Changing address or password asks for the current password; for the address a passkey does as well.',
  6: 'A `__Host-` cookie on HTTPS, Secure, HttpOnly, SameSite=Lax. A missing or short secret stops the start. Tampered, expired and `alg: none` tokens are refused.',
  7: 'Second factors: passkeys and recovery codes. Sign-in by other services when configured, never linked to an account by an e-mail address alone.',
  8: 'Deleting an account deletes: a dump of the database afterwards holds none of its words.',
  9: 'Every route and server action is in a matrix of who may; another person’s id and a missing one are the same 404 and change nothing; a new one without a line fails.',
  10: 'Server actions are public endpoints: each authenticates and authorises inside. Opening a page changes nothing; a foreign or `null` Origin is refused.',
  11: 'Strict schemas: unknown fields refused; bounded lengths, counts, years and numbers; NUL and lone surrogates refused; oversized or deep bodies get 413 or 400 with flat memory.',
  12: 'Script in a title, note, link or import never runs; links lead to http, https and mailto only. CSV cells that a spreadsheet would run are quoted. Calendar text is escaped.',
  13: 'Where signing in leads stays on the origin, whatever it is given, and is never a fault.',
  14: 'Every response: a Content-Security-Policy, with a nonce on pages, and the other headers; no `X-Powered-By`. Private pages, data and files are kept in no cache; Back after signing out shows nothing.',
  15: 'Scripts, source maps and page data hold no secret and nobody else’s field; logs hold no address, note, password or token, but do hold sign-ins, failures and refusals. Errors show no stack and no SQL.',
  16: 'No call to the outside unless the operator configured it.',
  17: 'Two devices edit one thing: one wins, the other is told and keeps its text. One submission ten times in parallel over two instances: one row, the same answer.',
  18: 'The database restarts, crashes, freezes or is full under load: no acknowledged write lost, bounded errors, recovery without a hand.',
  19: 'SIGTERM finishes what is under way; live and ready tell the truth; two instances that start together migrate once.',
  20: 'Dates are the same in every time zone, on 29 February 2028, across clock changes, to 31 December 2046.',
  21: 'Backup, wipe, restore: equal table by table.',
  22: 'Work grows no faster than its input, and its input is bounded before it is normalised, compared or hashed; what can be counted is counted first. Every text field is fuzzed with combining sequences and signs that expand.',
  23: 'Every door to a secret has the same counters; nothing but time clears what is counted; unsolicited, requested and security mail have a quota each.',
  24: 'Every kind of row that a person owns has a ceiling, said before it is reached; a bystander’s page stays within two seconds while one person does their worst.',
  25: 'Lists that strangers can fill are never cut before the right row is found. Unconfirmed accounts that nobody used expire.',
  26: 'Sockets end: idle, slow, upgraded, half-closed.',
  27: 'Hosts: an answer is given for configured names alone.',
  28: 'A secret link (shared plan, calendar) is 128 random bits or more, stored hashed, shown once, with an end, a last-used date and a list where it is revoked; from the next request on it is a 404 like any other. No search engine, no Referer, no cache; row-level security admits no more than the link’s own type of page shows.',
  29: 'Import: a file is read whole before a row is written; one transaction; counts and contents are read back; bounded size, depth and rows with flat memory; a foreign id gets a new one; nothing in the file chooses an owner, a role or a date of creation.',
  30: 'Reminders: once for each person and period on any number of instances; never to an unconfirmed address; unsubscribing takes one click without signing in (RFC 8058).',
  32: 'Offline: the queue holds only what was typed on that device, is emptied at sign-out, and each entry is written once.',
  33: 'A pooler of transactions, which would mix up people’s row-level security, is found at the start and refused.',
};

/**
 * Promises of features that are not built yet: each moves up with its tests when its feature comes.
 */
export const COMING_LINES: Record<number, string> = {
  31: 'A demo is alone: no mail, no sharing, no import, no editor; its rows are gone with it.',
};
