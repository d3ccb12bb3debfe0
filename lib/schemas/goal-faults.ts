// Apart from the schema, so that the form for a goal has this in the browser without zod.

/** A form that shows both dates says it with them: `dueFault`. */
export const DUE_AFTER_START = 'Choose a due date after the start.';
