import { Readable } from 'node:stream';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { privateFile } from '@/lib/server/http/private-file';
import { TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';
import { takeOutAccount } from '@/lib/server/takeout/queries';

/** Everything of the signed-in person, as a zip that is written while it is read. */
export async function GET(): Promise<Response> {
  try {
    const { body, exportedOn } = await takeOutAccount();
    const stream = Readable.toWeb(body) as ReadableStream;
    return privateFile(stream, 'application/zip', `longview-${exportedOn}.zip`);
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    return new Response(tooManyAttemptsInWords(error.waitSeconds, false), {
      status: 429,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'Retry-After': String(error.waitSeconds),
      },
    });
  }
}
