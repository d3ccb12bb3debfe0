import path from 'node:path';
import { build } from 'esbuild';

/**
 * The service worker as one script.
 *
 * @param name of the build: browsers fetch the offline page anew when another one comes.
 */
export async function bundleWorker(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(process.cwd(), 'components', 'offline', 'worker.ts')],
    define: { BUILD: JSON.stringify(name) },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
