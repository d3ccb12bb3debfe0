// Loaded into the served copy by NODE_OPTIONS: says how long its event loop was blocked.
import { createServer } from 'node:http';

const port = Number(process.env.BENCH_PROBE_PORT);
const isWebServer = /next[\\/]dist[\\/]bin[\\/]next$/.test(process.argv[1] ?? '');

/**
 * Milliseconds of this thread's own work in one turn of the event loop: as other processes of the
 * machine do not count, it is less than what the clock says.
 */
function workMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Follows every turn of the event loop from one question to the next; the answer is the longest. */
function answer() {
  let longest = 0;
  let watching = false;
  let before = 0;
  const turn = () => {
    const now = workMs();
    longest = Math.max(longest, now - before);
    before = now;
    if (watching) setImmediate(turn);
  };
  return (request, response) => {
    watching = request.url === '/start';
    if (watching) {
      before = workMs();
      longest = 0;
      setImmediate(turn);
    }
    response.end(String(longest));
  };
}

if (isWebServer && port > 0) {
  createServer(answer()).listen(port, '127.0.0.1').unref();
}
