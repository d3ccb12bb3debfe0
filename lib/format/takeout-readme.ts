/** The archive's README.txt. */
export const README = `Your data from Longview
=======================

Everything that you wrote and chose, in open formats. You need nothing of ours to read it.

README.txt
  This text.

longview-account.json
  All of it: your plans with strategies, goals, milestones, the whole log with notes and links
  (entries that you corrected or removed too), scenarios and what you took over from them, your
  decisions about new versions of the outlooks, your reviews with what they froze, the next actions
  that you put off, and how pages look.
  This is the file to keep. To bring it back, here or in another installation of Longview, open
  Settings, Your data, and choose this zip or the file in it.

goals.csv
  Your goals, a line each, for a spreadsheet.

log.csv
  Your log, a line for each entry that counts, for a spreadsheet.

reviews.csv
  Your reviews, a line each, for a spreadsheet.

account-activity.csv
  What happened to your account in the last six months: signing in, changes of the password. It is
  for you to read and is never brought back.

Text in the CSV files that a spreadsheet would take for a formula has an apostrophe in front.

What is not in here: your password, passkeys, recovery codes, sessions and links
to shared plans, which are secrets or only
work where they were made; your address and role, which belong to the account; and the outlooks and
figures themselves, which are the same for everyone.

The formats are described in docs/formats.md of Longview's source.
`;
