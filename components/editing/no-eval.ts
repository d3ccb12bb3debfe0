import { z } from 'zod';

// Zod compiles schemas with `eval` where it may. The Content-Security-Policy forbids that in a
// browser, and even the attempt is reported as a violation: so it is turned off. This is the first
// import of a module that parses in a browser.
if (typeof window !== 'undefined') z.config({ jitless: true });
