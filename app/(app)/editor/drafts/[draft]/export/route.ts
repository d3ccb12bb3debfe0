import { outlookDraftFile } from '@/lib/server/editing/queries';
import { privateFile } from '@/lib/server/http/private-file';

type Context = { params: Promise<{ draft: string }> };

/** Downloads a draft as an outlook file, the JSON of `prisma/seed/outlooks`. */
export async function GET(_request: Request, { params }: Context) {
  const { slug, text } = await outlookDraftFile((await params).draft);
  return privateFile(text, 'application/json', `${slug}.json`);
}
