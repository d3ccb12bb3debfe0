/** What a plan's file holds, as pages say it beside the download. */
export const PLAN_FILE_HOLDS =
  'The file holds the whole plan: strategies and goals, everything you ever logged, reviews, scenarios and decisions.';
