/** Stands in for `server-only`, which outside Next.js does nothing but throw. */
export {};
