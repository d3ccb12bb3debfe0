import { addDays } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count } from './support/database';
import { readForm } from './support/forms';
import { createPlan, onlyGoal, today } from './support/plans';
import { begun, historyOf, saidOfCourse, valueField } from './support/progress';

const yesterday = addDays(today(), -1);
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Log progress' });

test.describe('logging', () => {
  test('takes two clicks from a row, with the last value filled in', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Log progress: Finish the course' }).click();
    await expect(valueField(page)).toHaveValue('3');
    await expect(valueField(page)).toBeFocused();
    await expect(page.getByLabel('Day')).toHaveValue(today());
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.type('5');
    await dialog(page).getByRole('button', { name: 'Log progress' }).click();

    await expect(saidOfCourse(page)).toContainText(
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
    await expect(valueField(page)).toBeFocused();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(saidOfCourse(page)).toContainText('4 of 8 modules. Readiness ');
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
    await expect(valueField(page)).toHaveValue('6');
    await expect(page.getByRole('img', { name: /^Last entries: 4 on .* and 6 on / })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page.getByRole('status').filter({ hasText: '“Recent”' })).toBeVisible();
  });

  test('keeps a note and a link, and a day that is past', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await valueField(page).fill('4,5');
    await page.getByLabel('Day').fill(yesterday);
    await page.getByText('Note and link').click();
    await page.getByLabel('Note').fill('Two modules\nin one week');
    await page.getByLabel('Link').fill('https://example.org/certificate?id=1&of=2');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(saidOfCourse(page)).toContainText(
      '“Finish the course”: 4.5 of 8 modules. Readiness ',
    );

    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    const [newest, older] = [
      historyOf(page).getByRole('listitem').first(),
      historyOf(page).getByRole('listitem').last(),
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
      await valueField(page).fill('7');
      await page.getByLabel('Day').fill(day);
      await page.getByText('Note and link').click();
      await page.getByLabel('Note').fill('Not lost');
      await page.getByRole('button', { name: 'Log progress' }).click();
      const field = page.getByLabel('Day');
      await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(day);
      await expect(valueField(page)).toHaveValue('7');
      await expect(page.getByLabel('Note')).toHaveValue('Not lost');
      expect(await count('ProgressEntry', { userId: person.id })).toBe(1);
    });
  }

  test('says when the target is reached', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await valueField(page).fill('8');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(saidOfCourse(page)).toContainText('8 of 8 modules. Goal reached. Readiness ');
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
    await valueField(page).fill('6');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(row).toContainText('6 of 8');
    await saidOfCourse(page).getByRole('button', { name: 'Undo' }).click();
    await expect(saidOfCourse(page)).toContainText('Removed 6 modules');
    await expect(row).toContainText('3 of 8');
    await saidOfCourse(page).getByRole('button', { name: 'Undo' }).click();
    await expect(saidOfCourse(page)).toContainText('Restored 6 modules');
    await expect(row).toContainText('6 of 8');
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
    await expect(valueField(page)).toHaveValue('4');
    await valueField(page).press('ArrowUp');
    await expect(valueField(page)).toHaveValue('5');
    await expect(valueField(page)).toHaveAttribute('inputmode', 'decimal');
    // What a phone's keyboard leaves of the screen.
    await page.setViewportSize({ width: 375, height: 440 });
    await expect(valueField(page)).toBeInViewport({ ratio: 1 });
    const save = dialog(page).getByRole('button', { name: 'Log progress' });
    await expect(save).toBeInViewport({ ratio: 1 });
    expect((await save.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await save.tap();
    await expect(saidOfCourse(page)).toContainText('5 of 8 modules. Readiness ');
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
    await valueField(page).fill('6');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Log progress' }).dblclick();
    await expect(saidOfCourse(page)).toContainText('6 of 8 modules. Readiness ');
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
