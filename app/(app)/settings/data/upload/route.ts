import { env } from '@/lib/env';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { TakeoutFault } from '@/lib/schemas/takeout/split-plans';
import { isCrossOrigin } from '@/lib/server/http/same-origin';
import { getCurrentUser } from '@/lib/server/identity';
import { consumePoint, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';
import { ImportsBusy, oneAtATime } from '@/lib/server/takeout/one-at-a-time';
import { withUploadedFile } from '@/lib/server/takeout/receive';
import { stageTakeout } from '@/lib/server/takeout/stage';
import { jsonText } from '@/lib/server/takeout/unpack';

const PREVIEW = '/settings/data/import';

/**
 * Takes a file to import, streamed, and leads to what is in it. proxy.ts does not see this address
 * (Next would buffer the file for it), so the origin is checked here.
 */
export async function POST(request: Request): Promise<Response> {
  const { NEXTAUTH_URL, TRUSTED_PROXY_HOPS } = env();
  const { origin } = new URL(NEXTAUTH_URL);
  if (isCrossOrigin(request, { origin, behindProxy: TRUSTED_PROXY_HOPS > 0 })) {
    return refuse(403, 'This was sent by a page of another site. Open it here, and try again.');
  }
  const user = await getCurrentUser();
  if (!user) return lead(`/sign-in?next=${encodeURIComponent('/settings/data')}`);
  try {
    await consumePoint('import', user.id);
    await withUploadedFile(request, (file) =>
      oneAtATime(user.id, () => stageTakeout(user.id, jsonText(file))),
    );
    return lead(PREVIEW);
  } catch (error) {
    if (error instanceof TakeoutFault) {
      await stageTakeout(user.id, failing(error));
      return lead(PREVIEW);
    }
    if (error instanceof ImportsBusy) {
      return refuse(
        503,
        'Other files are being read right now. Go back, and try again in a minute.',
      );
    }
    if (error instanceof TooManyAttempts) {
      return refuse(429, tooManyAttemptsInWords(error.waitSeconds, false));
    }
    throw error;
  }
}

/** A file that cannot be read at all: the preview says why. */
function failing(fault: TakeoutFault): AsyncIterable<string> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(fault) }) };
}

/** A relative address: what the request names as its host is not trusted. */
function lead(to: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: to, 'Cache-Control': 'private, no-store' },
  });
}

function refuse(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });
}
