import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import { createPlan, onlyGoal, today } from '@/e2e/support/plans';
import { addDays, addYears } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };

const dueOn = addYears(today(), 1);

test.describe('a goal', () => {
  test('needs a title and a due date only', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Add a goal', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Goal', { exact: true }).fill('Read one paper a week');
    await page.getByLabel('Due').fill(dueOn);
    await page.getByRole('button', { name: 'Add goal' }).click();

    await expect(page.getByRole('status').first()).toContainText(
      'Added the goal “Read one paper a week”.',
    );
    const row = page.getByRole('listitem').filter({ hasText: 'Read one paper a week' }).last();
    await expect(row).toContainText(`Nothing logged yet · due ${formatDate(dueOn)}`);
    await row.getByRole('link', { name: 'Read one paper a week', exact: true }).click();
    const facts = page.getByRole('main');
    await expect(facts).toContainText('100%');
    await expect(facts).toContainText('medium, 10 points');
  });

  test('comes from a template, filled in and still to be changed', async ({ page, person }) => {
    const plan = await createPlan(person);
    const strategy = outlook.strategies[1];
    const template = strategy?.templates[2];
    await page.goto(`/plans/${plan.id}`);
    await page
      .getByRole('region', { name: strategy?.title })
      .getByRole('link', { name: /^Add a goal/ })
      .click();
    await page.getByRole('link', { name: template?.title, exact: true }).click();
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue(template?.title ?? '');
    await expect(page.getByLabel('Strategy')).toHaveValue(plan.strategies[1]?.id ?? '');
    await expect(page.getByLabel('Target')).toHaveValue(String(template?.target));
    await page.getByLabel('Unit').fill('post-mortems');
    await page.getByRole('button', { name: 'Add goal' }).click();
    const region = page.getByRole('region', { name: strategy?.title });
    await expect(region.getByRole('link', { name: template?.title, exact: true })).toBeVisible();
    await page.goto(`/plans/${plan.id}/goals/new?strategy=${strategy?.key}`);
    await expect(
      page.getByRole('listitem').filter({ hasText: template?.title ?? '' }),
    ).toContainText('in your plan already');
  });

  test('is edited, and moves to another strategy', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{ title: 'As it was', notes: 'Old notes' }] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await expectAccessibleInBothSchemes(page);
    await page.getByLabel('Goal', { exact: true }).fill('As it is now');
    await page.getByLabel('Target').fill('12,5');
    await page.getByRole('radio', { name: /^Large/ }).check();
    await page.getByLabel('Notes').fill('First line\nsecond line');
    await page.getByLabel('Strategy').selectOption({ label: plan.strategies[2]?.title });
    await page.getByRole('button', { name: 'Save goal' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('As it is now');
    await expect(page.getByRole('definition').filter({ hasText: '12.5 modules' })).toBeVisible();
    await expect(page.getByText('First line second line')).toBeVisible();
    await page.goto(`/plans/${plan.id}`);
    const region = page.getByRole('region', { name: plan.strategies[2]?.title });
    await expect(region.getByRole('link', { name: 'As it is now', exact: true })).toBeVisible();
  });

  test('is dropped, and taken up again with its log', async ({ page, person }) => {
    const entries = [{ occurredOn: addDays(today(), -3), value: 3 }];
    const plan = await createPlan(person, { goals: [{ entries }] });
    const goal = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/goals/${goal.id}`);
    await page.getByRole('button', { name: 'Drop this goal' }).click();
    await expect(page.getByText(`Dropped on ${formatDate(today())}`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Log progress' })).toHaveCount(0);
    await page.goto(`/plans/${plan.id}`);
    await page.getByText('1 dropped', { exact: true }).click();
    const row = page.getByRole('listitem').filter({ hasText: goal.title }).last();
    await expect(row).toContainText('Dropped');
    await expect(page.getByRole('link', { name: `Log progress: ${goal.title}` })).toHaveCount(0);

    await row.getByRole('link', { name: goal.title, exact: true }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(page.getByRole('button', { name: 'Drop this goal' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' })).toContainText('3 modules');
  });

  test('changes places with its neighbours', async ({ page, person }) => {
    const titles = ['One', 'Two', 'Three'];
    const plan = await createPlan(person, { goals: titles.map((title) => ({ title })) });
    const key = plan.strategies[0]?.key;
    const order = page
      .getByRole('region', { name: 'Goals' })
      .getByRole('listitem')
      .getByRole('link', {
        name: /^(One|Two|Three)$/,
      });
    await page.goto(`/plans/${plan.id}/goals/${plan.goals[2]?.id}`);
    const moved = async () =>
      query(`SELECT "title" FROM "Goal" WHERE "userId" = $1 ORDER BY "position"`, [person.id]);
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect.poll(moved).toEqual([{ title: 'One' }, { title: 'Three' }, { title: 'Two' }]);
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect.poll(moved).toEqual([{ title: 'Three' }, { title: 'One' }, { title: 'Two' }]);
    await page.goto(`/plans/${plan.id}/strategies/${key}`);
    await expect(order).toHaveText(['Three', 'One', 'Two']);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });
});

test('the form for a goal tries nothing that the content security policy forbids', async ({
  page,
  person,
}) => {
  const violations: string[] = [];
  await page.exposeFunction('violated', (directive: string) => violations.push(directive));
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => violated(event.effectiveDirective))`,
  );
  const plan = await createPlan(person);
  await page.goto(`/plans/${plan.id}/goals/new`);
  await expect(page.getByLabel('Goal', { exact: true })).toBeFocused();
  expect(violations).toEqual([]);
});

test.describe('milestones', () => {
  test('are added, ticked, edited, removed and put back', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{ title: 'A course' }] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    const section = page.getByRole('region', { name: 'Milestones' });
    await section.getByText('Add a milestone').click();
    await section.getByLabel('Milestone').fill('Halfway');
    await section.getByLabel('Date').fill(addDays(today(), 90));
    await section.getByRole('button', { name: 'Add milestone' }).click();
    const row = section.getByRole('listitem').filter({ hasText: 'Halfway' });
    await expect(row).toContainText(formatDate(addDays(today(), 90)));
    await expectAccessibleInBothSchemes(page);
    const said = page.getByRole('status').filter({ hasText: /milestone|done/ });
    await expect(said).toContainText('Added the milestone “Halfway”.');
    await expect(section.locator(':focus')).toHaveCount(1);
    await said.getByRole('button', { name: 'Undo' }).click();
    // Once, and not beside what was said before.
    await expect(said).toContainText('Removed the milestone “Halfway”.');
    await expect(row).toBeHidden();
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toBeVisible();

    await row.getByRole('button', { name: /^Tick as done/ }).click();
    await expect(row).toContainText(`Done on ${formatDate(today())}`);
    await row.getByRole('button', { name: /^Untick/ }).click();
    await expect(row.getByText(/^Done on/)).toHaveCount(0);

    await row.getByText('Edit Halfway').click();
    await row.getByLabel('Milestone').fill('Two thirds');
    await row.getByRole('button', { name: 'Save', exact: true }).click();
    const edited = section.getByRole('listitem').filter({ hasText: 'Two thirds' });
    await expect(edited).toBeVisible();
    await expect(said).toContainText('Saved the milestone “Two thirds”.');

    await edited.getByRole('button', { name: /^Remove/ }).click();
    await expect(section.getByText('No milestones yet.')).toBeVisible();
    await section.getByText('Removed milestones (1)').click();
    await section.getByRole('button', { name: /^Put back/ }).click();
    await expect(edited).toBeVisible();
    await expect(section.getByText(/^Removed milestones/)).toHaveCount(0);
  });

  test('appear on the plan’s time axis and in its list', async ({ page, person }) => {
    const milestones = [{ title: 'Halfway', dueOn: addDays(today(), 200) }];
    const plan = await createPlan(person, { goals: [{ milestones }] });
    await page.goto(`/plans/${plan.id}`);
    await page.getByText('Dates on the axis (2)').click();
    await page.getByRole('listitem').getByRole('link', { name: 'Halfway', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(onlyGoal(plan).title);
  });
});

test.describe('two devices that edit one goal', () => {
  test('lose nothing: the second sees both texts and decides', async ({
    page,
    person,
    openContext,
  }) => {
    const plan = await createPlan(person, { goals: [{ title: 'As it was', notes: 'Old notes' }] });
    const edit = `/plans/${plan.id}/goals/${onlyGoal(plan).id}/edit`;
    const other = await (
      await openContext({ storageState: await page.context().storageState() })
    ).newPage();
    await page.goto(edit);
    await other.goto(edit);

    await other.getByLabel('Goal', { exact: true }).fill('From the other device');
    await other.getByRole('radio', { name: /^Very large/ }).check();
    await other.getByRole('button', { name: 'Save goal' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('From the other device');

    await page.getByLabel('Goal', { exact: true }).fill('From this device');
    await page.getByLabel('Notes').fill('Typed here');
    await page.getByRole('button', { name: 'Save goal' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
    await expect(page.locator(':focus').getByRole('alert')).toBeVisible();
    for (const text of [
      'Saved elsewhere: From the other device',
      'Yours: From this device',
      'Saved elsewhere: 35',
      'Saved elsewhere: Old notes',
      'Yours: Typed here',
    ]) {
      await expect(conflict).toContainText(text);
    }
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('From this device');
    await expect(page.getByLabel('Notes')).toHaveValue('Typed here');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    // Nothing of the other device is gone until this one decides.
    await other.reload();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('From the other device');
    await page.getByRole('radio', { name: /^Very large/ }).check();
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From this device');
    await other.reload();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('From this device');
    await expect(other.getByText('very large, 35 points')).toBeVisible();
    await expect(other.getByText('Typed here')).toBeVisible();
  });
});
