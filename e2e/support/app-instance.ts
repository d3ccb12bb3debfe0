import { freePort } from '@/lib/cli/ports';
import { startWebServer } from '@/lib/cli/web-server';

/** Starts one more instance of the app under test, on the same database, with settings of its own. */
export async function startAppInstance(settings: Record<string, string>) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let written = '';
  const { stop, ended } = await startWebServer(
    { port, host: '127.0.0.1', address },
    { ...process.env, NODE_OPTIONS: '', NEXTAUTH_URL: address, ...settings },
    (text) => {
      written += text;
    },
  );
  return { address, stop, ended, log: () => written };
}
