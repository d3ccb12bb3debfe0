import { z } from 'zod';

// Zod compiles schemas with `eval` where it can. The Content-Security-Policy forbids that in a
// browser, and even the attempt is reported as a violation, so it is turned off. A module that
// parses in a browser imports this first.
if (typeof window !== 'undefined') z.config({ jitless: true });
