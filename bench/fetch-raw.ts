import { get, type IncomingHttpHeaders } from 'node:http';
import { Problem } from '@/lib/cli/problem';
import type { Target } from './load';

export interface RawAnswer {
  /** As it came over the wire. */
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Requests a page once without decompressing the response, as fetch would.
 *
 * @throws {Problem} when the status is not 200.
 */
export function fetchRaw({ url, cookie, from }: Target, encoding = 'identity'): Promise<RawAnswer> {
  const headers = {
    'accept-encoding': encoding,
    ...(cookie && { cookie }),
    ...(from && { 'x-forwarded-for': from }),
  };
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) {
          resolve({ body: Buffer.concat(parts), headers: response.headers });
        } else reject(new Problem(`${url} answered with status ${response.statusCode}.`));
      });
    }).once('error', reject);
  });
}
