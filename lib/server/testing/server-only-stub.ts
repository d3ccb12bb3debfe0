/** Stub for `server-only`, which throws outside Next.js. */
export {};
