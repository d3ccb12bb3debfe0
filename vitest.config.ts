import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const elsewhere = ['node_modules/**', '.next/**', '.longview/**', 'e2e/**'];
const integrationTests = '**/*.integration.test.ts';

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      'server-only': path.join(root, 'lib/server/testing/server-only-stub.ts'),
    },
  },
  test: {
    // One more than the default: integration tests wait for the database half of their time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, integrationTests],
          // A property may take seconds on a busy machine: only one that hangs is a failure.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integrationTests],
          exclude: elsewhere,
          globalSetup: 'lib/server/testing/integration-setup.ts',
          setupFiles: 'lib/server/testing/integration-environment.ts',
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
