import { entryMessage } from '@/app/(app)/plans/[planId]/_actions/entry-message';
import { tooManyWritesInWords } from '@/lib/format/ceiling';
import { waitingEntrySchema } from '@/lib/schemas/offline';
import { UNAVAILABLE } from '@/lib/server/http/form-action';
import { readJsonBody } from '@/lib/server/http/json-body';
import { getCurrentUser } from '@/lib/server/identity';
import { personTag } from '@/lib/server/offline/person-tag';
import { writeWaiting } from '@/lib/server/offline/write-waiting';
import { countWrite } from '@/lib/server/rate-limit/write-rate';

/** Bytes: a note of 5,000 characters and a link of 2,000, as JSON may spell them. */
const MAX_BODY = 64 * 1024;

function answer(status: number, body: object, headers = {}) {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/**
 * Logs an entry that waited on a device. An address of its own and no server action: the device may
 * be of an older build than the server, and its service worker sends without a page.
 */
export async function POST(request: Request) {
  const body = await readJsonBody(request, waitingEntrySchema, MAX_BODY);
  if (body.refusal) return body.refusal;
  const { person, key, ...entry } = body.data;
  const user = await getCurrentUser();
  if (!user) return answer(401, { error: 'Sign in first.' });
  if (personTag(user.id) !== person) return answer(409, { error: 'Another person typed this.' });
  const refusal = await countWrite(user.id);
  if (refusal) {
    const error = tooManyWritesInWords(refusal.period, refusal.waitSeconds);
    return answer(429, { error }, { 'Retry-After': String(refusal.waitSeconds) });
  }
  const { status, message, errors } = await writeWaiting({ userId: user.id, key }, entry, (ids) =>
    entryMessage(user.id, 'logged', ids),
  );
  if (message === UNAVAILABLE) return answer(503, { error: message });
  return answer(200, { status, message, errors });
}
