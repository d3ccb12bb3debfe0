import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures';
import { expectAccessibleInBothSchemes } from '../support/checks';
import { snapshot } from '../support/database';
import { createPerson } from '../support/people';
import { createPlan } from '../support/plans';
import { createOwnedRows } from './owned-rows';

test.describe('another person’s ids (trust 9)', () => {
  test('reveal nothing in a query', async ({ context, person }) => {
    const own = await createPlan(person, { goals: [{ title: 'My own' }] });
    const theirs = await createOwnedRows(await createPerson());
    for (const query of [
      `/log?goal=${theirs.goalId}`,
      `?added=${theirs.goalId}`,
      `?adopted=${theirs.adoptionId}`,
      `/scenarios?removed=${theirs.scenarioId}`,
      `/goals/new?strategy=${theirs.strategyId}`,
      `/timeline?moved=goal.${theirs.goalId}&was=2030-01-01`,
      ...['logged', 'corrected', 'removed', 'restored'].map((verb) => `?${verb}=${theirs.entryId}`),
    ]) {
      const response = await context.request.get(`/plans/${own.id}${query}`);
      expect(response.status(), query).toBe(200);
      expect(await response.text(), query).not.toContain(theirs.secret);
    }
  });

  test('look like missing ones, on a page of their own', async ({
    page,
    person: _signedIn,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    // The page's styles are asked for before it is known that there is no page.
    faults.expectFault(/was preloaded using link preload but not used/);
    const theirs = await createOwnedRows(await createPerson());
    const missing = await page.request.get(`/plans/${randomUUID()}`);
    expect(missing.status()).toBe(404);
    await page.goto(`/plans/${theirs.planId}/goals/${theirs.goalId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    await expect(page.getByRole('main')).toHaveCount(1);
    await expectAccessibleInBothSchemes(page);
  });

  test('change nothing when a browser’s own request is altered', async ({
    page,
    person,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    const owner = await createPerson();
    const [mine, theirs] = [await createOwnedRows(person), await createOwnedRows(owner)];
    const before = await snapshot(owner.id);
    await page.goto(`/plans/${mine.planId}/goals/${mine.goalId}/edit`);
    await page.route('**/*', async (route, request) => {
      if (request.method() !== 'POST') return route.continue();
      const body = request.postDataBuffer()?.toString('latin1') ?? '';
      const altered = body
        .replaceAll(mine.goalId, theirs.goalId)
        .replaceAll(mine.strategyId, theirs.strategyId);
      expect(altered).not.toBe(body);
      return route.continue({ postData: Buffer.from(altered, 'latin1') });
    });
    await page.getByLabel('Goal', { exact: true }).fill('Taken over');
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    expect(await snapshot(owner.id)).toBe(before);
  });
});
