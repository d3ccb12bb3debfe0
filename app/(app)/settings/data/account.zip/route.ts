import { Readable } from 'node:stream';
import { privateFile } from '@/lib/server/http/private-file';
import { answerOrTooMany } from '@/lib/server/http/too-many-answer';
import { takeOutAccount } from '@/lib/server/takeout/queries';

/** Everything of the signed-in person, as a zip that is written while it is read. */
export function GET(): Promise<Response> {
  return answerOrTooMany(async () => {
    const { body, exportedOn } = await takeOutAccount();
    const stream = Readable.toWeb(body) as ReadableStream;
    return privateFile(stream, 'application/zip', `longview-${exportedOn}.zip`);
  });
}
