import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/env';

// Not a static file in public/: the sitemap's line needs the site's address, which is known only
// when the server runs.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/plans', '/settings', '/shared/'],
    },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  };
}
