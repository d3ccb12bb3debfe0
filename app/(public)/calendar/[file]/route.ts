import { notFound } from 'next/navigation';
import { answerFeed } from '@/lib/server/calendar-feed/answer-feed';
import { answerOrTooMany } from '@/lib/server/http/too-many-answer';

type Context = { params: Promise<{ file: string }> };

/** A plan's calendar feed, at `/calendar/TOKEN.ics`: Next has no part of an address with an ending. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerOrTooMany(
    async () => (await answerFeed(request, (await params).file)) ?? notFound(),
  );
}
