/** How many saved scenarios may be laid over the chart. */
export const MAX_OVERLAYS = 3;

/** Letters that name the lines over the chart, in the order in which they were added. */
export const LETTERS = ['A', 'B', 'C'] as const;

/** The plan as it is, under the line of a what-if. */
export const TODAYS_LINE = 'Today’s plan';
