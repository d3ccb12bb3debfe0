import { defineConfig } from 'prisma/config';

/** For Prisma's own command line, where it is available; ours needs none of this. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `npm run db:url` prints the embedded database's.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
