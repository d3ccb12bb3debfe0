import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/env';

// No file of public/: the sitemap's line needs the address that people open, which is known when the
// server runs.
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
