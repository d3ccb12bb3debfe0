import { addDays } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import {
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  unfoldEverything,
} from './support/checks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';

/** One goal overdue, and one that will be late in 2031: there is a gap, and something to do next. */
function latePlan(person: Person) {
  return createPlan(person, {
    startedOn: addDays(today(), -200),
    goals: [
      { title: 'Read the regulation', dueOn: addDays(today(), -20), target: 4 },
      { strategy: 1, title: 'Monitor three models', dueOn: addDays(today(), 400), target: 3 },
      {
        strategy: 2,
        title: 'Hold forty workshops',
        dueOn: '2031-12-31',
        target: 40,
        entries: [{ occurredOn: addDays(today(), -30), value: 1 }],
      },
    ],
  });
}

/** Reaches what 2031 needs by what is done already, and has nothing planned beyond. */
function readyFor2031(person: Person) {
  return createPlan(person, { startingLevel: 60, inUse: true });
}

const rows = (page: Page) =>
  page.getByRole('region', { name: 'What would help' }).getByRole('listitem');
const years = (page: Page) => page.getByRole('navigation', { name: 'Years' });

test.describe('what would it take', () => {
  test('ranks in one list what would help, each with what it brings', async ({ page, person }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'What would it take?' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would it take?');
    await expect(
      page.getByText(
        /^At your pace you reach about \d+% in 2031; you need 48%\. That is \d+ short: \d+ not planned yet, \d+ behind your plan\.$/,
      ),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Lay out the road' })).toHaveAttribute(
      'href',
      `/plans/${plan.id}/road`,
    );
    await unfoldEverything(page);
    const gains = (await rows(page).locator('b').allTextContents()).map((text) => {
      expect(text).toMatch(/^(under )?\+\d+%$/);
      return text.startsWith('under') ? 0 : Number.parseInt(text, 10);
    });
    expect(gains.length).toBeGreaterThan(4);
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
    // What is late is in the same list.
    await expect(
      rows(page)
        .filter({ hasText: 'Hold forty workshops' })
        .getByRole('link', { name: /^Log progress/ }),
    ).toBeVisible();
    await expect(
      page.getByText(/To reach the \d+% planned for \d+ you would have to go .* now/),
    ).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/asks for|as possible|Take up/);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('adds a goal where it is, and ranks what is left anew', async ({ page, person }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}/gap`);
    const short = years(page).locator('[aria-current]');
    const before = Number.parseInt((await short.textContent())?.slice(5) ?? '', 10);
    const first = rows(page)
      .filter({ has: page.getByRole('button') })
      .first();
    const title = (await first.getByRole('paragraph').first().textContent()) ?? '';
    await first.getByRole('button', { name: 'Add to plan' }).click();
    await expect(rows(page).filter({ hasText: title })).toHaveCount(0);
    await expect(page).toHaveURL(`/plans/${plan.id}/gap`);
    const after = Number.parseInt((await short.textContent())?.slice(5) ?? '0', 10);
    expect(after).toBeLessThan(before);
    // Focus is on the row that took its place, and what it changed is said with its undo.
    await expect(page.locator(':focus')).toHaveText(/^(Add to plan|Log progress|Name a goal)/);
    const said = page.getByRole('status').filter({ hasText: `Added “${title}”.` });
    await expect(said).toContainText(/Readiness in 2031: \d+ → \d+%\./);
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page).filter({ hasText: title })).toHaveCount(1);
    await rows(page).filter({ hasText: title }).getByRole('button').click();
    await expect(rows(page).filter({ hasText: title })).toHaveCount(0);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  });

  test('opens on the first year that is short, and another year brings its own level', async ({
    page,
    person,
  }) => {
    const plan = await readyFor2031(person);
    await page.goto(`/plans/${plan.id}/gap`);
    await expect(years(page).getByRole('link')).toHaveText([
      '2031 nothing missing',
      /^2036 \d+ short$/,
      /^2046 \d+ short$/,
    ]);
    await expect(years(page).locator('[aria-current]')).toContainText('2036');
    await expect(page.getByText(/in 2036; you need 70%\. That is \d+ short/)).toBeVisible();

    await page.getByText('Aim for another level').click();
    await page.getByLabel('Readiness at the end of 2036, in %').fill('65,5');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page.getByText(/in 2036; your target is 66%/)).toBeVisible();
    await years(page).getByRole('link', { name: /^2046/ }).click();
    await expect(page.getByText(/in 2046; you need \d+%\. That is \d+ short/)).toBeVisible();
    await page.getByText('Aim for another level').click();
    await expect(page.getByLabel('Readiness at the end of 2046, in %')).toHaveValue('');

    await years(page).getByRole('link', { name: /^2031/ }).click();
    const keeping = page.getByRole('region', { name: 'What keeps you there' });
    await expect(keeping.getByRole('link', { name: 'Log progress' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What would help' })).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
  });

  test('says so for all years where none is short, and what keeps it so', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { startingLevel: 100, inUse: true });
    await page.goto(`/plans/${plan.id}/gap`);
    await expect(
      page.getByText('Your plan reaches what 2031, 2036 and 2046 need.', { exact: false }),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'What keeps you there' })).toBeVisible();
  });

  test('is where what is missing leads, at that year', async ({ page, person }) => {
    const plan = await readyFor2031(person);
    for (const year of [2036, 2046]) {
      await page.goto(`/plans/${plan.id}`);
      await page
        .getByRole('region', { name: 'Horizons' })
        .getByRole('listitem')
        .filter({ hasText: String(year) })
        .getByRole('link', { name: /^\d+ short$/ })
        .click();
      await expect(page).toHaveURL(`/plans/${plan.id}/gap?year=${year}`);
      await expect(years(page).locator('[aria-current]')).toContainText(String(year));
    }
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: /^about \d+ more$/ }).click();
    await expect(page).toHaveURL(`/plans/${plan.id}/gap?year=2036`);
  });

  test('says which target it cannot use', async ({ page, person }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}/gap?year=1999&target=lots`);
    const target = page.getByLabel('Readiness at the end of 2031, in %');
    await expect(target).toHaveAccessibleDescription(/This is what 2031 needs\.$/);
    await expect(target).toHaveValue('lots');
    await page.getByRole('link', { name: 'Back to what 2031 needs' }).click();
    await expect(target).toHaveCount(1);
    await expect(page).toHaveURL(`/plans/${plan.id}/gap?year=2031`);
  });

  test('names a goal of the person’s own where the others are not enough', async ({
    page,
    person,
  }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}/gap?year=2031&target=100`);
    await unfoldEverything(page);
    await page
      .getByRole('link', { name: /^Name a goal/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
    await expect(page.getByLabel('Due')).not.toHaveValue('');
    await expect(page.getByRole('radio', { name: /^Large/ })).toBeChecked();
  });

  test('works without JavaScript', async ({ person, openContext, context }) => {
    const plan = await latePlan(person);
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/gap`);
    const count = await rows(page).count();
    await rows(page)
      .getByRole('button', { name: /^Add to plan/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would it take?');
    const added = page.getByRole('status').filter({ hasText: /^Added “/ });
    await added.getByRole('button', { name: 'Undo' }).click();
    await expect(added).toHaveCount(0);
    await expect(rows(page)).toHaveCount(count);
    await page.getByText('Aim for another level').click();
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page).toHaveURL(/year=2031&target=$/);
  });
});

test('the next action can be put off, and everything put off be brought back', async ({
  page,
  person,
}) => {
  const plan = await latePlan(person);
  await page.goto(`/plans/${plan.id}`);
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('Read the regulation');
  const putOff = next.getByRole('button', { name: 'Remind me in a week' });
  const bringBack = next.getByRole('button', { name: 'Show what I put off' });
  const words = next.getByRole('paragraph').first();
  // Each goal and each strategy can ask for something once: then there is nothing left.
  for (let left = 20; left > 0 && !(await bringBack.isVisible()); left--) {
    const before = (await words.textContent()) ?? '';
    await putOff.click();
    await expect(words).not.toHaveText(before);
    await expect(putOff.or(bringBack)).toBeVisible();
  }
  await bringBack.click();
  await expect(next).toContainText('Read the regulation');
});

test('the first day of a plan begins with a goal, and the next step is the road', async ({
  page,
  person,
}) => {
  const plan = await createPlan(person, {
    startedOn: today(),
    goals: [{ title: 'Read the regulation', dueOn: addDays(today(), 300) }],
  });
  await page.goto(`/plans/${plan.id}`);
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('Start “Read the regulation”.');
  await expect(next).toContainText('It begins today and is due on');
  await next.getByRole('link', { name: 'Open the goal' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read the regulation');
  await page.goBack();
  await next.getByRole('button', { name: 'Remind me in a week' }).click();
  await expect(next).toContainText('Lay out the road to 2031.');
  await next.getByRole('link', { name: 'Lay out the road' }).click();
  await expect(page).toHaveURL(`/plans/${plan.id}/road`);
});
