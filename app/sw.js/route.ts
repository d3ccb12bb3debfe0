import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorker } from '@/components/offline/bundle-worker';

/** Made once, with the build. */
export const dynamic = 'force-static';

/** The service worker: at the top of the site, so that it sees every page. */
export async function GET(): Promise<Response> {
  return new Response(await bundleWorker(await buildName()), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

/** Next's own, which `next.config.ts` takes from the sources. In development there is none. */
async function buildName(): Promise<string> {
  const file = path.join(process.cwd(), '.next', 'BUILD_ID');
  return readFile(file, 'utf8').catch(() => 'development');
}
