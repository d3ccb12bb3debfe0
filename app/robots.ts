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
      // Not '/shared/': a crawler that may not open a page never sees that it is not to be listed.
      disallow: ['/api/', '/plans', '/settings'],
    },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  };
}
