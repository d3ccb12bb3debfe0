import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

/** Made once, with the build. */
export const dynamic = 'force-static';

/** The service worker: at the top of the site, so that it sees every page. */
export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.join(process.cwd(), 'components', 'offline', 'worker.ts')],
    define: { BUILD: JSON.stringify(randomUUID()) },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
