import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import { nextVersion, ownOutlook, publish } from '@/e2e/support/outlooks';
import type { Person } from '@/e2e/support/people';
import { createPlan, today } from '@/e2e/support/plans';
import { addDays } from '@/lib/domain/calendar';

/** A plan from version 1 with work in both strategies, and version 2 on its way. */
async function settle(person: Person) {
  const outlook = ownOutlook();
  await publish(outlook);
  const plan = await createPlan(person, {
    outlook: outlook.slug,
    goals: [
      { title: 'Chart the bend', entries: [{ occurredOn: addDays(today(), -9), value: 3 }] },
      { strategy: 1, title: 'Oil the gears', entries: [{ occurredOn: today(), value: 1 }] },
    ],
  });
  return { plan, outlook, next: () => publish(nextVersion(outlook)) };
}

const work = (person: Person) =>
  query(
    `SELECT to_jsonb(g) AS goal, (
       SELECT jsonb_agg(to_jsonb(e)) FROM "ProgressEntry" e WHERE e."goalId" = g."id"
     ) AS entries FROM "Goal" g WHERE g."userId" = $1 ORDER BY g."id"`,
    [person.id],
  );

const strategy = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title });

test.describe('a plan whose outlook has changed', () => {
  test('asks strategy by strategy, and keeps every goal and entry', async ({ page, person }) => {
    const { plan, next } = await settle(person);
    const before = await work(person);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('link', { name: 'See what changed' })).toHaveCount(0);
    await next();
    await page.reload();
    await expect(page.getByRole('note')).toContainText('The outlook has changed:');
    await page.getByRole('link', { name: 'See what changed' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed in the outlook');
    await expect(page.getByText('Sensors in place of machines.')).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    const river = strategy(page, /river/);
    await expect(river.getByRole('row', { name: /^2031/ })).toContainText('40% → 55%');
    await river.getByText('What its text says now').click();
    await expect(river.locator('ins').filter({ hasText: 'fishers' })).toBeVisible();
    await river.getByRole('button', { name: /^Take new/ }).click();
    await expect(page.getByRole('status')).toContainText('You took the new “Read the river”.');

    const machines = strategy(page, /Work on keep-the-machines/);
    await expect(machines).toContainText('Machines keep themselves.');
    await expect(machines.getByRole('link', { name: 'Oil the gears' })).toBeVisible();
    await machines.getByRole('button', { name: /^Keep counting it/ }).click();
    await expect(page.getByRole('status')).toContainText('counts as before');

    const sensors = strategy(page, /^Tend the sensors/);
    await sensors.getByRole('button', { name: /^Add it to my plan/ }).click();
    await expect(sensors.getByText('Choose one of the five.')).toBeVisible();
    await sensors.getByRole('radio', { name: /Practising with help/ }).check();
    await sensors.getByRole('button', { name: /^Add it to my plan/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your plan is up to date');
    await expectAccessibleInBothSchemes(page);
    expect(await work(person)).toEqual(before);

    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await expect(page.getByRole('heading', { name: 'Read the river' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'See what changed' })).toHaveCount(0);
    await expect(strategy(page, /keep-the-machines/)).toContainText('Retired');
    await expect(strategy(page, /keep-the-machines/)).toContainText('Oil the gears');
    await expect(strategy(page, 'Tend the sensors')).toContainText('No goals here yet');

    const decided = strategy(page, 'What you decided');
    await page.goto(`/plans/${plan.id}/outlook-changes`);
    await decided.getByRole('button', { name: /^Undo.*Read the river/ }).click();
    await expect(page.getByRole('status')).toContainText('Undone:');
    await expect(strategy(page, /river/)).toContainText('40% → 55%');
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('heading', { name: 'Work on learn-the-river' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'See what changed' })).toBeVisible();
    expect(await work(person)).toEqual(before);
  });

  test('can be asked later, moves goals of a retired strategy, and works without JavaScript', async ({
    person,
    openContext,
    context,
  }) => {
    const { plan, next } = await settle(person);
    await next();
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    const changes = `/plans/${plan.id}/outlook-changes`;
    await page.goto(changes);
    await page.getByRole('button', { name: 'Ask me later' }).click();
    await page.goto(`/plans/${plan.id}`);
    await expect(
      page.getByText('Version 2 of the outlook is waiting for your decisions.'),
    ).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);

    await page.goto(changes);
    await page.getByRole('button', { name: 'Take all that is new' }).click();
    await expect(page.getByRole('status')).toContainText('Decided.');
    await strategy(page, /^Tend the sensors/)
      .getByRole('button', { name: /^Leave it out/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your plan is up to date');

    await page.goto(`/plans/${plan.id}/strategies/keep-the-machines`);
    await expect(page.getByRole('note')).toContainText('The outlook has retired this strategy.');
    await page.getByRole('button', { name: /^Move to “Read the river”/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oil the gears');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Read the river' }),
    ).toBeVisible();
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    const exported = file.strategies.map(
      (one: { key: string; retired?: boolean; goals: unknown[] }) => [
        one.key,
        one.retired,
        one.goals.length,
      ],
    );
    expect(exported).toEqual([
      ['learn-the-river', undefined, 2],
      ['keep-the-machines', true, 0],
    ]);
    expect(file.plan.outlookVersion).toBe(2);
  });
});

test('an outlook’s versions are listed, compared and read', async ({ page, faults }) => {
  faults.expectFault(/status of 404/);
  faults.expectFault(/was preloaded using link preload but not used/);
  const outlook = ownOutlook();
  await publish(outlook);
  await publish(nextVersion(outlook));
  await page.goto(`/outlooks/${outlook.slug}`);
  await expect(page.getByText('Sensors in place of machines.')).toBeVisible();
  await page.getByRole('link', { name: 'All versions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Versions');
  const compared = page.getByRole('region', { name: 'From version 1 to version 2' });
  await expect(compared.locator('ins', { hasText: /^55$/ })).toBeVisible();
  await expect(compared.locator('del', { hasText: /^week/ })).toBeVisible();
  await expect(compared).toContainText('Machines keep themselves.');
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('From', { exact: true }).selectOption('Version 2');
  await page.getByLabel('To', { exact: true }).selectOption('Version 1');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('region', { name: 'From version 2 to version 1' })).toBeVisible();

  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('note')).toContainText('It is no longer current.');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    new RegExp(`/outlooks/${outlook.slug}$`),
  );
  const response = await page.goto(`/outlooks/${outlook.slug}/versions/3`);
  expect(response?.status()).toBe(404);
});
