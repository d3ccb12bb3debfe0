/** What a plan's file holds, as pages say it beside the download. */
export const PLAN_FILE_HOLDS =
  'The file holds the whole plan: strategies, goals with their notes and milestones, the log with notes, links, corrections and what you removed, your reviews, your scenarios and what you took over from them, and your decisions about new versions of the outlook.';
