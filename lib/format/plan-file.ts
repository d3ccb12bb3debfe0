/** What a plan's file holds and leaves out, as pages say it beside the download. */
export const PLAN_FILE_HOLDS =
  'The file holds the plan’s strategies, your goals with their notes and milestones, and the date and value of each entry that counts.';
export const PLAN_FILE_LEAVES_OUT =
  'It leaves out the notes and links of entries, entries that you corrected or removed, your scenarios, what you took over from them, and your decisions about new versions of the outlook.';
