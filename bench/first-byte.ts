import { get } from 'node:http';
import { Problem } from '@/lib/cli/problem';
import type { Target } from './load';
import { median, percentile99 } from './median';

const REQUESTS = 300;
const WARM_UP = 50;

/** Milliseconds from a request to the first byte of its page. */
export interface FirstByte {
  readonly median: number;
  readonly p99: number;
}

/** Requests two pages alternately, one request at a time. */
export async function measureFirstBytes(
  one: Target,
  other: Target,
): Promise<[FirstByte, FirstByte]> {
  const times: [number[], number[]] = [[], []];
  for (let request = -WARM_UP; request < REQUESTS; request++) {
    const pair = [await firstByte(one), await firstByte(other)] as const;
    if (request >= 0) for (const index of [0, 1] as const) times[index].push(pair[index]);
  }
  const spread = (each: number[]) => ({ median: median(each), p99: percentile99(each) });
  return [spread(times[0]), spread(times[1])];
}

/** @throws {Problem} when the status is not 200. */
function firstByte({ url, cookie }: Target): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { headers: { ...(cookie && { cookie }) } }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        reject(new Problem(`${url} answered with status ${response.statusCode}.`));
        return;
      }
      let time = Number.NaN;
      response.once('data', () => {
        time = performance.now() - start;
      });
      response.resume();
      response.once('error', reject);
      // Resolves after the whole page, so that the next request finds an idle server.
      response.once('end', () => resolve(time));
    }).once('error', reject);
  });
}
