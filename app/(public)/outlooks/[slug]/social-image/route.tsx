import { ImageResponse } from 'next/og';
import { SOCIAL_IMAGE_SIZE, SocialImage } from '@/components/outlook/social-image';
import { getOutlook } from '@/lib/server/outlook/queries';
import { socialImageFonts } from './fonts';

type Context = { params: Promise<{ slug: string }> };

/** Drawn once for each version: the newest few are kept as long as the process lives. */
const drawn = new Map<string, Promise<ArrayBuffer>>();
const CAPACITY = 30;

/** The picture that stands beside a link to an outlook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const outlook = await getOutlook((await params).slug);
  if (!outlook) return new Response('There is no such outlook.', { status: 404 });
  const draw = async () =>
    new ImageResponse(<SocialImage outlook={outlook} />, {
      ...SOCIAL_IMAGE_SIZE,
      fonts: await socialImageFonts(),
    }).arrayBuffer();
  const picture = drawn.get(outlook.versionId) ?? draw();
  drawn.set(outlook.versionId, picture);
  picture.catch(() => drawn.delete(outlook.versionId));
  const oldest = drawn.keys().next();
  if (drawn.size > CAPACITY && !oldest.done) drawn.delete(oldest.value);
  return new Response(await picture, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
  });
}
