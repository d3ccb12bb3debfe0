import { addDays, addYears, type CivilDate, lastDayOfMonth } from '@/lib/domain/calendar';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { query, snapshot } from './support/database';
import { readForm } from './support/forms';
import { createPerson, type Person } from './support/people';
import { createPlan, onlyGoal, today } from './support/plans';

const dueOn = lastDayOfMonth(addYears(today(), 2));
const half = addYears(today(), 1);

function plannedCourse(person: Person, startOn: CivilDate = addDays(today(), -60)) {
  return createPlan(person, {
    goals: [
      {
        title: 'Finish the course',
        startOn,
        dueOn,
        entries: [{ occurredOn: addDays(today(), -5), value: 2 }],
        milestones: [{ title: 'Half of it', dueOn: half }],
      },
    ],
  });
}

const dueMark = (page: Page) => page.getByRole('link', { name: /^Due .*: Finish the course$/ });
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Finish the course' });

async function dueDateOf(goalId: string): Promise<string | undefined> {
  const rows = await query<{ due: string }>(
    `SELECT to_char("dueOn", 'YYYY-MM-DD') AS due FROM "Goal" WHERE "id" = $1`,
    [goalId],
  );
  return rows[0]?.due;
}

test.describe('the timeline', () => {
  test('shows goals and milestones beside the outlook’s periods, and zooms by links', async ({
    page,
    person,
  }) => {
    const plan = await plannedCourse(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('navigation', { name: 'Plan' }).getByText('Timeline').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
    const periods = page.getByRole('list', { name: 'What the outlook expects, by period' });
    for (const { title } of outlook.horizons) await expect(periods).toContainText(title);
    await expect(row(page).first()).toContainText('25% logged');
    await expect(page.getByText('1 goal, 2026 to 2046.')).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    const zoom = page.getByRole('navigation', { name: 'Time shown' });
    await zoom.getByRole('link', { name: 'One year' }).click();
    await expect(page.getByRole('list', { name: 'Months' })).toContainText('Feb');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`/plans/${plan.id}/timeline?years=1&from=2045`);
    await expect(page.getByText('0 of 1 goal run or have a date in 2045.')).toBeVisible();
    await zoom.getByRole('link', { name: 'Five years' }).click();
    await expect(page).toHaveURL(/years=5&from=2042/);
  });

  test('is a place to begin while there are no goals', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/timeline`);
    await expect(page.getByText('No goals yet')).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'Add a goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
  });
});

test.describe('a date', () => {
  test('is dragged to another month’s end, and back by undo', async ({ page, person }) => {
    const plan = await plannedCourse(person);
    const goal = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/timeline?years=5&from=${today().slice(0, 4)}`);
    const mark = dueMark(page);
    const box = await mark.boundingBox();
    if (!box) throw new Error('The mark is not shown.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await page.mouse.move(x + 80, y + 15, { steps: 4 });
    await page.mouse.up();
    const told = page.getByText(/^Moved “Finish the course” from/);
    await expect(told).toBeVisible();
    const moved = (await dueDateOf(goal.id)) ?? '';
    expect(moved > dueOn).toBe(true);
    expect(moved).toBe(lastDayOfMonth(moved));
    await expect(told).toHaveText(
      `Moved “Finish the course” from ${formatShortDate(dueOn)} to ${formatShortDate(moved)}.`,
    );
    await expect(mark).toHaveAccessibleName(`Due ${formatShortDate(moved)}: Finish the course`);
    await expectAccessibleInBothSchemes(page);

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(mark).toHaveAccessibleName(`Due ${formatShortDate(dueOn)}: Finish the course`);
    expect(await dueDateOf(goal.id)).toBe(dueOn);
  });

  test('is moved by keys, said aloud, saved by Enter and left by Escape', async ({
    page,
    person,
  }) => {
    const plan = await plannedCourse(person);
    const goal = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/timeline`);
    const mark = dueMark(page);
    await expect(mark).toHaveAccessibleDescription(/left and right arrows move it by a month/);
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowRight');
    const next = addDays(lastDayOfMonth(addDays(dueOn, 1)), 1);
    const said = page.locator('[aria-live="assertive"]').filter({ hasText: /\d{4}/ });
    await expect(said).toHaveText(formatDate(next));
    await page.keyboard.press('Escape');
    await expect(said).toHaveCount(0);
    expect(await dueDateOf(goal.id)).toBe(dueOn);

    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Moved “Finish the course” from/)).toBeVisible();
    await expect(mark).toBeFocused();
    const later = lastDayOfMonth(addYears(dueOn, 1));
    await expect(mark).toHaveAccessibleName(`Due ${formatShortDate(later)}: Finish the course`);
    expect(await dueDateOf(goal.id)).toBe(later);
    // Moved again from its new date: the page has the row's new version.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`from ${formatShortDate(later)}`)).toBeVisible();
  });

  test('of a milestone is moved, too', async ({ page, person }) => {
    const plan = await plannedCourse(person);
    await page.goto(`/plans/${plan.id}/timeline?years=5&from=${today().slice(0, 4)}`);
    const mark = page.getByRole('link', { name: /^Milestone .*: Half of it$/ });
    await mark.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(mark).toHaveAccessibleName(
      `Milestone ${formatShortDate(addDays(half, 1))}: Half of it`,
    );
  });

  test('stays after the goal’s start', async ({ page, person }) => {
    const startOn = addDays(dueOn, -20);
    const plan = await plannedCourse(person, startOn);
    await page.goto(`/plans/${plan.id}/timeline`);
    await dueMark(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(dueMark(page)).toHaveAccessibleName(
      `Due ${formatShortDate(addDays(startOn, 1))}: Finish the course`,
    );
  });

  test('that changed elsewhere is named, and is overwritten only on request', async ({
    page,
    person,
  }) => {
    const plan = await plannedCourse(person);
    const goal = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/timeline`);
    const elsewhere = addDays(dueOn, 100);
    await query(`UPDATE "Goal" SET "dueOn" = $2::date, "version" = "version" + 1 WHERE "id" = $1`, [
      goal.id,
      elsewhere,
    ]);
    await dueMark(page).focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/was changed elsewhere meanwhile/)).toContainText(
      `its date is ${formatShortDate(elsewhere)}`,
    );
    expect(await dueDateOf(goal.id)).toBe(elsewhere);
    await expect(dueMark(page)).toHaveAccessibleName(
      `Due ${formatShortDate(elsewhere)}: Finish the course`,
    );
    await page.getByRole('button', { name: 'Move it all the same' }).click();
    await expect(page.getByText(/^Moved “Finish the course” from/)).toContainText(
      `from ${formatShortDate(elsewhere)}`,
    );
    expect(await dueDateOf(goal.id)).toBe(lastDayOfMonth(addYears(dueOn, 1)));
  });
});

test.describe('a date field', () => {
  test('moves a date without JavaScript, and undo moves it back', { tag: '@phone' }, async ({
    openContext,
    context,
    person,
    isMobile,
  }) => {
    const plan = await plannedCourse(person);
    const goal = onlyGoal(plan);
    const plain = await openContext({
      javaScriptEnabled: false,
      storageState: await context.storageState(),
      viewport: { width: isMobile ? 375 : 1280, height: 800 },
    });
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/timeline?years=5&from=${today().slice(0, 4)}`);
    const link = isMobile ? page.getByRole('link', { name: /^Move the due date/ }) : dueMark(page);
    await link.click();
    await expect(page).toHaveURL(/#move$/);
    const form = page.getByRole('form', { name: 'Move “Finish the course”' });
    const field = form.getByLabel('New due date');
    await expect(field).toHaveValue(dueOn);
    const later = addDays(dueOn, 40);
    await field.fill(later);
    await form.getByRole('button', { name: 'Move' }).click();
    await expect(page).toHaveURL(/years=5/);
    const told = page.getByRole('status').filter({ hasText: 'Moved' });
    await expect(told).toContainText(
      `Moved “Finish the course” from ${formatShortDate(dueOn)} to ${formatShortDate(later)}.`,
    );
    expect(await dueDateOf(goal.id)).toBe(later);
    await told.getByRole('button', { name: /^Undo/ }).click();
    await expect(told).toContainText(`to ${formatShortDate(dueOn)}.`);
    expect(await dueDateOf(goal.id)).toBe(dueOn);
  });

  test('says what is wrong and keeps what was typed', async ({ page, person }) => {
    const plan = await plannedCourse(person);
    const { id } = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/timeline?move=goal.${id}#move`);
    const form = page.getByRole('form', { name: 'Move “Finish the course”' });
    const field = form.getByLabel('New due date');
    await field.fill('2020-01-01');
    await form.getByRole('button', { name: 'Move' }).click();
    await expect(field).toHaveAccessibleDescription(
      /is before the goal’s start, .* Choose a later date\./,
    );
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('2020-01-01');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await form.getByRole('link', { name: 'Cancel' }).click();
    await expect(form).toHaveCount(0);
  });

  test('moves nothing of another person’s', async ({ context, person }) => {
    const [own, owner] = [await plannedCourse(person), await createPerson()];
    const goal = onlyGoal(await plannedCourse(owner));
    const before = await snapshot(owner.id);
    const address = `/plans/${own.id}/timeline?move=goal.${onlyGoal(own).id}`;
    const form = await readForm(context.request, address, 'Move');
    expect((await form.send({ id: goal.id })).status()).toBe(404);
    expect((await form.send({ id: goal.id, kind: 'milestone' })).status()).toBe(404);
    expect(await snapshot(owner.id)).toBe(before);
  });
});
