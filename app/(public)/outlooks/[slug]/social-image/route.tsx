import { LRUCache } from 'lru-cache';
import { ImageResponse } from 'next/og';
import { SOCIAL_IMAGE_SIZE, SocialImage } from '@/components/outlook/social-image';
import { getOutlook } from '@/lib/server/outlook/queries';
import { socialImageFonts } from './fonts';

type Context = { params: Promise<{ slug: string }> };

/** LRU cache of drawn pictures, by the outlook's version, which never changes. */
const pictures = new LRUCache<string, Promise<ArrayBuffer>>({ max: 30 });

/** The Open Graph image, which other sites show beside a link to an outlook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const outlook = await getOutlook((await params).slug);
  if (!outlook) return new Response('There is no such outlook.', { status: 404 });
  const draw = async () =>
    new ImageResponse(<SocialImage outlook={outlook} />, {
      ...SOCIAL_IMAGE_SIZE,
      fonts: await socialImageFonts(),
    }).arrayBuffer();
  const picture = pictures.get(outlook.versionId) ?? draw();
  pictures.set(outlook.versionId, picture);
  picture.catch(() => pictures.delete(outlook.versionId));
  return new Response(await picture, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
  });
}
