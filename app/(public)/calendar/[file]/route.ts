import { notFound } from 'next/navigation';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { answerFeed } from '@/lib/server/calendar-feed/answer-feed';
import { TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';

type Context = { params: Promise<{ file: string }> };

/** A plan's calendar feed, at `/calendar/TOKEN.ics`: Next has no part of an address with an ending. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return (await answerFeed(request, (await params).file)) ?? notFound();
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    return new Response(tooManyAttemptsInWords(error.waitSeconds, false), {
      status: 429,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': String(error.waitSeconds),
      },
    });
  }
}
