import { Readable } from 'node:stream';
import { redirect } from 'next/navigation';
import { markedFile } from '@/app/_components/demo-marks';
import { privateFile } from '@/lib/server/http/private-file';
import { answerOrTooMany } from '@/lib/server/http/too-many-answer';
import { exportAccount } from '@/lib/server/takeout/queries';

/** Everything of the signed-in person, as a zip that is written while it is read. */
export function GET(request: Request): Promise<Response> {
  // A link on another site would use up the person's downloads: it leads to the page with the button.
  if (request.headers.get('sec-fetch-site') === 'cross-site') redirect('/settings/data');
  return answerOrTooMany(async () => {
    const { body, exportedOn } = await exportAccount();
    const stream = Readable.toWeb(body) as ReadableStream;
    const name = await markedFile(`longview-${exportedOn}.zip`);
    return privateFile(stream, 'application/zip', name);
  });
}
