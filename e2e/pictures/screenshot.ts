import path from 'node:path';
import { test } from '../fixtures';
import { createPerson, signInAs } from '../support/people';
import { liveOnRoad } from '../support/roads';

/** The picture in the README: the home of a plan of two years whose road goes on to 2046. */
test('the home of a plan', async ({ openContext }) => {
  const person = await createPerson();
  const { planId } = await liveOnRoad(person, { pace: 0.95 });
  const context = await openContext({ viewport: { width: 1200, height: 850 } });
  await signInAs(context, person);
  const page = await context.newPage();
  await page.goto(`/plans/${planId}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.resolve('docs/screenshot.png') });
});
