import { z } from 'zod';

// Zod compiles a schema where it may. In a browser our policy forbids that, and asking is reported
// as a breach: so it does not ask. First among the imports of whatever parses in a browser.
if (typeof window !== 'undefined') z.config({ jitless: true });
