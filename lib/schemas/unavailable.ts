/**
 * The digest of an error that says that the database is not available. Next.js passes it to the
 * error page instead of a digest of its own.
 */
export const UNAVAILABLE_DIGEST = 'UNAVAILABLE';
