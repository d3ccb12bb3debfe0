import { notFound } from 'next/navigation';
import { versionFile } from '@/lib/server/editing/queries';
import { privateFile } from '@/lib/server/http/private-file';

type Context = { params: Promise<{ slug: string; number: string }> };

/** Downloads a published version as an outlook file, the JSON of `prisma/seed/outlooks`. */
export async function GET(_request: Request, { params }: Context) {
  const { slug, number } = await params;
  const text = await versionFile(slug, /^\d{1,6}$/.test(number) ? Number(number) : 0);
  if (text === null) notFound();
  return privateFile(text, 'application/json', `${slug}.json`);
}
