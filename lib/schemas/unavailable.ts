/**
 * The digest of an error that says that the database is not available. Next.js hands it to the error
 * page in place of a digest of its own.
 */
export const UNAVAILABLE_DIGEST = 'UNAVAILABLE';
