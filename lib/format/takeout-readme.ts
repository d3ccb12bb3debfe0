/** The archive's README.txt. */
export const README = `Your data from Longview
=======================

This is everything you wrote and chose, in open formats. You need nothing of ours to read it.

README.txt
  This text.

longview-account.json
  All of it: your plans with strategies, goals and milestones; your whole log with notes and links,
  and with what you corrected or removed; your scenarios and reviews; your decisions about new
  versions of the outlooks; the next actions you put off; and how pages look.
  Keep this file. To import it, here or in another installation of Longview, open Settings,
  Your data, and choose this zip or this file from it.

goals.csv
  Your goals, a line each, for a spreadsheet.

log.csv
  Your log, a line for each entry that counts, for a spreadsheet.

reviews.csv
  Your reviews, a line each, for a spreadsheet.

reminders.csv
  What you chose to be reminded of by mail, and when. An import turns no reminders on: choose them
  again in Settings, Reminders.

account-activity.csv
  What happened to your account in the last six months: signing in, changes of the password. It is
  for you to read; Longview never reads it back.

A spreadsheet could take some of your text for a formula. In the CSV files such text has an
apostrophe in front.

Some things are not in here:
- your password, passkeys, recovery codes and sessions, and links to shared plans and calendars:
  they are secrets, or work only where they were made;
- your address and your role, which belong to the account;
- the outlooks and figures themselves, which are the same for everyone.

Longview's source describes the formats in docs/formats.md.
`;
