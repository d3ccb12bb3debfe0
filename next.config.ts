import type { NextConfig } from 'next';

const config: NextConfig = {
  // The same sources give the same name, also where each instance builds for itself.
  generateBuildId: () => process.env.BUILD_FINGERPRINT ?? null,
  // Every other header of a response: lib/server/http.
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, on the same sources, once.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  experimental: {
    // Nobody is served them, and the log names functions and places as they were built.
    turbopackSourceMaps: false,
    // The largest of lib/schemas/max-body.ts, which holds each address to its own limit.
    serverActions: { bodySizeLimit: '5mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', 'esbuild', 'pg', 'pg-boss'],
};

export default config;
