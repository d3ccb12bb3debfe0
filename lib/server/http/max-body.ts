/** Bytes. Above the largest form here (long notes in many bytes) and far below what hurts. */
export const MAX_BODY = 256 * 1024;

export const TOO_LARGE = 'That is too long to save. Go back, shorten the text and try again.';
