import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';

/** `npm run pictures`: looks at every page, where the journeys test what it does. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: ['every-page.ts', 'screenshot.ts'],
  outputDir: '../../test-results/pictures',
  projects: [{ name: 'pictures' }],
  timeout: 1_200_000,
});
