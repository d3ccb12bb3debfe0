/** How many saved scenarios may be laid over the chart. */
export const MAX_OVERLAYS = 3;

/** What each line over the chart goes by: letters in the order in which they were laid. */
export const LETTERS = ['A', 'B', 'C'] as const;

/** The plan as it is, under the line of a what-if. */
export const TODAYS_LINE = 'Today’s plan';
