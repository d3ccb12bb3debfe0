import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/env';

// The address that people open is known when the server runs, not when it is built.
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
