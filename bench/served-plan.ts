import { z } from 'zod';
import type { ServedApp } from './served-app';
import { runServerScript } from './server-script';

const servedPlan = z.object({
  outlookPath: z.string(),
  planPath: z.string(),
  sharedPath: z.string(),
  planId: z.string(),
  userId: z.string(),
  cookie: z.string(),
});

/** Makes a person with a typical plan in the copy's database; the cookie signs them in. */
export async function makeTypicalPlan({ settings }: Pick<ServedApp, 'settings'>) {
  const asOwner = { ...settings, DATABASE_URL: settings.DATABASE_OWNER_URL };
  return servedPlan.parse(await runServerScript('typical-plan.ts', asOwner));
}
