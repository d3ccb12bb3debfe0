import 'server-only';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { TooManyAttempts } from '../rate-limit/rate-limits';

/** What `answer` gives, or 429 in plain words where that was asked for too often: for a file's route. */
export async function answerOrTooMany(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
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
