import { addDays } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count } from './support/database';
import { readForm } from './support/forms';
import { signInAs } from './support/people';
import { createPlan, type GoalSeed, onlyGoal, today } from './support/plans';

const yesterday = addDays(today(), -1);
const begun: GoalSeed = {
  title: 'Finish the course',
  entries: [{ occurredOn: addDays(today(), -30), value: 3 }],
};

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Log progress' });
const value = (page: Page) => page.getByLabel('Value now (modules)');
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Finish the course' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });

test.describe('logging', () => {
  test('takes two clicks from a row, with the last value filled in', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Log progress: Finish the course' }).click();
    await expect(value(page)).toHaveValue('3');
    await expect(value(page)).toBeFocused();
    await expect(page.getByLabel('Day')).toHaveValue(today());
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.type('5');
    await dialog(page).getByRole('button', { name: 'Log progress' }).click();

    await expect(saved(page)).toContainText(
      /“Finish the course”: 5 of 8 modules\. Readiness (still \d+%|\d+ → \d+%)\./,
    );
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    const row = page.getByRole('listitem').filter({ hasText: 'Finish the course' }).last();
    await expect(row).toContainText('5 of 8 modules · 63%');
    await expectAccessibleInBothSchemes(page);
  });

  test('takes three keys', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await page.keyboard.press('l');
    await expect(value(page)).toBeFocused();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(saved(page)).toContainText('4 of 8 modules. Readiness ');
  });

  test('opens on the goal of the next action, never on one that is reached or dropped', async ({
    page,
    person,
  }) => {
    const full = [{ occurredOn: yesterday, value: 8 }];
    const plan = await createPlan(person, {
      goals: [
        { title: 'Reached', entries: full },
        { title: 'Dropped', droppedOn: yesterday },
        {
          title: 'Recent',
          entries: [
            { occurredOn: addDays(today(), -9), value: 4 },
            { occurredOn: yesterday, value: 6 },
          ],
        },
        { title: 'Overdue', dueOn: addDays(today(), -5) },
      ],
    });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('region', { name: 'Next' })).toContainText('“Overdue”');
    await page.goto(`/plans/${plan.id}/log`);
    const goal = page.getByLabel('Goal', { exact: true });
    await expect(goal).toHaveValue(plan.goals[3]?.id ?? '');
    await expect(goal.getByRole('option')).toHaveText(['Overdue', 'Recent', 'Reached', 'Dropped']);
    await expect(goal.locator('optgroup')).toHaveCount(2);
    await goal.selectOption({ label: 'Recent' });
    await expect(value(page)).toHaveValue('6');
    await expect(page.getByRole('img', { name: /^Last entries: 4 on .* and 6 on / })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page.getByRole('status').filter({ hasText: '“Recent”' })).toBeVisible();
  });

  test('keeps a note and a link, and a day that is past', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await value(page).fill('4,5');
    await page.getByLabel('Day').fill(yesterday);
    await page.getByText('Note and link').click();
    await page.getByLabel('Note').fill('Two modules\nin one week');
    await page.getByLabel('Link').fill('https://example.org/certificate?id=1&of=2');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(saved(page)).toContainText('“Finish the course”: 4.5 of 8 modules. Readiness ');

    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    const [newest, older] = [
      history(page).getByRole('listitem').first(),
      history(page).getByRole('listitem').last(),
    ];
    await expect(newest).toContainText(`4.5 modules ${formatDate(yesterday)}`);
    await expect(newest.getByText('Two modules in one week')).toBeVisible();
    const link = newest.getByRole('link', { name: 'https://example.org/certificate?id=1&of=2' });
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expect(older).toContainText('3 modules');
    await expect(page.getByRole('img', { name: 'The log of Finish the course' })).toBeVisible();
    await expect(page.getByRole('figure')).toContainText('The latest value is 4.5 modules');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  for (const [when, day, sentence] of [
    ['to come', addDays(today(), 2), 'Choose today or an earlier day'],
    ['before the plan', addDays(today(), -181), 'that is when this plan began'],
  ] as const) {
    test(`refuses a day ${when}, and keeps the typing`, async ({ page, person }) => {
      const plan = await createPlan(person, { goals: [begun] });
      await page.goto(`/plans/${plan.id}/log`);
      await value(page).fill('7');
      await page.getByLabel('Day').fill(day);
      await page.getByText('Note and link').click();
      await page.getByLabel('Note').fill('Not lost');
      await page.getByRole('button', { name: 'Log progress' }).click();
      const field = page.getByLabel('Day');
      await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(day);
      await expect(value(page)).toHaveValue('7');
      await expect(page.getByLabel('Note')).toHaveValue('Not lost');
      expect(await count('ProgressEntry', { userId: person.id })).toBe(1);
    });
  }

  test('says when the target is reached', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await value(page).fill('8');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(saved(page)).toContainText('8 of 8 modules. Goal reached. Readiness ');
    await page.getByText('1 reached').click();
    const row = page.getByRole('listitem').filter({ hasText: 'Finish the course' }).last();
    await expect(row).toContainText('Reached');
    await row.getByRole('link', { name: 'Finish the course', exact: true }).click();
    await expect(page.getByText('Target reached.')).toBeVisible();
  });

  test('is undone, and the undoing too', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    const row = page.getByRole('listitem').filter({ hasText: 'Finish the course' }).last();
    await page.goto(`/plans/${plan.id}/log`);
    await value(page).fill('6');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(row).toContainText('6 of 8');
    await saved(page).getByRole('button', { name: 'Undo' }).click();
    await expect(saved(page)).toContainText('Removed 6 modules');
    await expect(row).toContainText('3 of 8');
    await saved(page).getByRole('button', { name: 'Undo' }).click();
    await expect(saved(page)).toContainText('Restored 6 modules');
    await expect(row).toContainText('6 of 8');
  });
});

const minusOne = (page: Page) => page.getByRole('button', { name: /^−1\W+Deploy faster$/ });
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test.describe('one press', () => {
  const falling: GoalSeed = {
    title: 'Deploy faster',
    unit: 'minutes',
    baseline: 40,
    target: 10,
    entries: [{ occurredOn: today(), value: 31 }],
  };

  test('on a row logs one more, says what changed, and is undone', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [begun, falling] });
    await page.goto(`/plans/${plan.id}`);
    const plusOne = page.getByRole('button', { name: /^\+1\W+Finish the course$/ });
    const box = await plusOne.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await expect(page.getByText('31 minutes, down from 40; target 10 · 30%')).toBeVisible();
    await plusOne.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await plusOne.click();
    await expect(saved(page)).toContainText(/“Finish the course”: 4 of 8 modules\. Readiness /);
    await expect(page.getByText('4 of 8 modules · 50%')).toBeVisible();
    await expect(plusOne).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    await expectAccessibleInBothSchemes(page);
    await saved(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('3 of 8 modules · 38%')).toBeVisible();

    await minusOne(page).click();
    await expect(page.getByText('30 minutes, down from 40; target 10 · 33%')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  test('after another makes another entry, and a double click makes one', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [falling] });
    await page.goto(`/plans/${plan.id}/strategies/${plan.strategies[0]?.key}`);
    await minusOne(page).dblclick();
    await expect(page.getByText('30 minutes, down from 40; target 10 · 33%')).toBeVisible();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
    await minusOne(page).click();
    await expect(page.getByText('29 minutes, down from 40; target 10 · 37%')).toBeVisible();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(3);
  });

  test('is Done where a goal is done or not, after which it is folded', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, {
      goals: [begun, { title: 'Win one', unit: 'competitions', target: 1 }],
    });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('button', { name: /^Done\W+Win one$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Win one' })).toContainText(
      '“Win one”: Done. Goal reached. Readiness ',
    );
    await expect(page.getByText('1 reached')).toBeVisible();
    await expect(page.locator('body')).not.toBeFocused();
    await page.goto(`/plans/${plan.id}/goals/${plan.goals[1]?.id}`);
    await expect(page.getByRole('button', { name: /^(Done|\+1)\W+Win one$/ })).toHaveCount(0);
    await expect(page.getByRole('figure')).toContainText('The latest value is done');
    await expectAccessibleInBothSchemes(page);
  });

  test('works without JavaScript', async ({ openContext, person }) => {
    const plan = await createPlan(person, { goals: [falling] });
    const context = await openContext({ javaScriptEnabled: false });
    await signInAs(context, person);
    const page = await context.newPage();
    await page.goto(`/plans/${plan.id}`);
    await minusOne(page).click();
    await expect(page.getByRole('status')).toContainText(
      `Logged 30 minutes on ${formatDate(today())} for “Deploy faster”.`,
    );
    await expect(row(page, 'Deploy faster')).toContainText('30 minutes, down from 40');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Deploy faster')).toContainText('31 minutes, down from 40');
  });
});

test.describe('the dialog', () => {
  test('steps by its buttons and by the arrow keys, with value and Save in one short screen', {
    tag: '@phone-only',
  }, async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Log progress: Finish the course' }).tap();
    await dialog(page).getByRole('button', { name: '1 more' }).tap();
    await dialog(page).getByRole('button', { name: '1 more' }).tap();
    await dialog(page).getByRole('button', { name: '1 less' }).tap();
    await expect(value(page)).toHaveValue('4');
    await value(page).press('ArrowUp');
    await expect(value(page)).toHaveValue('5');
    await expect(value(page)).toHaveAttribute('inputmode', 'decimal');
    // What a phone's keyboard leaves of the screen.
    await page.setViewportSize({ width: 375, height: 440 });
    await expect(value(page)).toBeInViewport({ ratio: 1 });
    const save = dialog(page).getByRole('button', { name: 'Log progress' });
    await expect(save).toBeInViewport({ ratio: 1 });
    expect((await save.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await save.tap();
    await expect(saved(page)).toContainText('5 of 8 modules. Readiness ');
  });
});

test.describe('the history', () => {
  test('keeps what was corrected, removed and restored', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await history(page)
      .getByRole('link', { name: /^Correct/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct an entry');
    await expect(value(page)).toHaveValue('3');
    await expectAccessibleInBothSchemes(page);
    await value(page).fill('2');
    await page.getByRole('button', { name: 'Save correction' }).click();

    await expect(saved(page).filter({ hasText: 'Corrected to 2 modules' })).toBeVisible();
    const rows = history(page).getByRole('listitem');
    const [corrected, now] = [
      rows.filter({ hasText: '3 modules' }),
      rows.filter({ hasText: '2 modules' }),
    ];
    await expect(corrected).toContainText('Corrected');
    await expect(corrected.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('2 of 8 modules', { exact: true })).toBeVisible();

    await now.getByRole('button', { name: /^Remove/ }).click();
    await expect(saved(page).filter({ hasText: 'Removed 2 modules' })).toBeVisible();
    await expect(now).toContainText('Removed');
    await expect(page.getByText('Not begun')).toBeVisible();
    await now.getByRole('button', { name: /^Restore/ }).click();
    await expect(saved(page).filter({ hasText: 'Restored 2 modules' })).toBeVisible();
    await expect(page.getByText('2 of 8 modules', { exact: true })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
    expect(await count('EntryMark', { userId: person.id })).toBe(2);
  });

  test('shows fifty entries a page', async ({ page, person }) => {
    const entries = Array.from({ length: 60 }, (_, index) => ({
      occurredOn: addDays(today(), index - 60),
      value: index / 10,
    }));
    const plan = await createPlan(person, { goals: [{ title: 'Finish the course', entries }] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(history(page).getByRole('list').first().getByRole('listitem')).toHaveCount(50);
    await page.getByRole('link', { name: 'Older' }).click();
    await expect(page.getByText('Page 2 of 2')).toBeVisible();
    await expect(history(page).getByRole('list').first().getByRole('listitem')).toHaveCount(10);
  });
});

test.describe('sent more than once', () => {
  test('ten times at the same moment, an entry is logged once', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    const form = await readForm(page.request, `/plans/${plan.id}/log`);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => form.send({ value: '6', note: 'Only once' })),
    );
    const places = answers.map((answer) => [answer.status(), answer.headers().location]);
    expect(new Set(places.map(String)).size).toBe(1);
    expect(places[0]?.[0]).toBe(303);
    expect(await count('ProgressEntry', { userId: person.id, note: 'Only once' })).toBe(1);
  });

  test('by a browser that tries again, an entry is logged once', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await value(page).fill('6');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Log progress' }).dblclick();
    await expect(saved(page)).toContainText('6 of 8 modules. Readiness ');
    const request = await sent;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        page.request.post(request.url(), {
          // Playwright returns the headers that the page set, without those that the browser adds.
          headers: { ...request.headers(), origin: new URL(page.url()).origin },
          data: request.postDataBuffer() ?? '',
          maxRedirects: 0,
        }),
      ),
    );
    for (const answer of answers) expect(await answer.text()).toContain('6 of 8 modules');
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
  });
});
