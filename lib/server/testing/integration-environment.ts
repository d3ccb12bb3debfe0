import { allowViewerOutsideRequests } from '@/lib/server/database/viewer';
import { appUrl } from './shared-database';

/** What `lib/env.ts` reads, so that code under test finds the database that tests prepare. */
process.env.DATABASE_URL = appUrl;
process.env.NEXTAUTH_SECRET = 'a-secret-for-tests-and-nothing-else-0001';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
process.env.LOG_LEVEL = 'error';

allowViewerOutsideRequests();
