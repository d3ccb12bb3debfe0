import { addDays } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, test } from './fixtures';
import { expectAccessible } from './support/checks';
import { createPlan, onlyGoal, today } from './support/plans';

const due = addDays(today(), 100);

test.describe('a form', () => {
  test('names every fault at its field, goes to the first, and keeps the typing', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/goals/new`);
    await page.getByText('Size, measure and notes').click();
    const typed = {
      Goal: '   ',
      Baseline: '100',
      Target: 'many',
      Unit: 'modules',
      Notes: 'Not lost',
    };
    for (const [label, text] of Object.entries(typed)) {
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await page.getByLabel('Due').fill('2001-02-03');
    await page.getByLabel('Start').fill('2001-02-04');
    await page.getByRole('button', { name: 'Add goal' }).click();

    await expect(page.getByLabel('Goal', { exact: true })).toBeFocused();
    for (const [label, sentence] of [
      ['Goal', 'Write a title.'],
      ['Target', 'Give the target as a number'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    for (const [label, text] of Object.entries(typed)) {
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(text);
    }
    await expectAccessible(page);

    await page.getByLabel('Goal', { exact: true }).fill('A title');
    await page.getByLabel('Target').fill('100');
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByLabel('Due')).toHaveAccessibleDescription(
      '3 February 2001 is before the goal’s start, 4 February 2001. Choose a later due date, or an earlier start.',
    );
    await expect(page.getByLabel('Target')).toHaveAccessibleDescription(
      /Choose a target that differs from the baseline\./,
    );
    await page.getByLabel('Due').fill(due);
    await page.getByLabel('Target').fill('120');
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByRole('status').first()).toContainText('Added the goal “A title”.');
  });

  test('says of a due date before the start what is wrong, with both in sight', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/goals/new`);
    await page.getByLabel('Goal', { exact: true }).fill('Read the regulation');
    await page.getByLabel('Due').fill(addDays(today(), -200));
    await page.getByRole('button', { name: 'Add goal' }).click();
    const [fault, start] = [page.getByLabel('Due'), page.getByLabel('Start')];
    await expect(fault).toBeFocused();
    await expect(fault).toHaveAccessibleDescription(
      `${formatDate(addDays(today(), -200))} is before the goal’s start, ${formatDate(today())}. Choose a later due date, or an earlier start.`,
    );
    await expect(start).toBeInViewport();
    await expect(start).toHaveValue(today());
    await expectAccessible(page);
    // What was done before is planned too.
    await start.fill(addDays(today(), -400));
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByRole('status').first()).toContainText('Added the goal');
  });

  for (const { form, path, fold, field, fault, send } of [
    {
      form: 'a goal',
      path: '/goals/new?due=2031-12-31',
      fold: 'Size, measure and notes',
      field: 'Target',
      fault: 'many',
      send: 'Add goal',
    },
    {
      form: 'an entry',
      path: '/log',
      fold: 'Note and link',
      field: 'Link',
      fault: 'example.org',
      send: 'Log progress',
    },
  ]) {
    test(`unfolds what the fault of ${form} is about, each time`, async ({ page, person }) => {
      const plan = await createPlan(person, { goals: [{}] });
      await page.goto(`/plans/${plan.id}${path}`);
      const summary = page.getByText(fold, { exact: true });
      const faulty = page.getByLabel(field, { exact: true });
      const title = page.getByLabel('Goal', { exact: true });
      if (send === 'Add goal') await title.fill('Read the regulation');
      if (!(await faulty.isVisible())) await summary.click();
      await faulty.fill(fault);
      for (const _again of [1, 2]) {
        await summary.click();
        await expect(faulty).toBeHidden();
        await page.getByRole('button', { name: send, exact: true }).click();
        await expect(faulty).toBeFocused();
        await expect(faulty).toHaveAttribute('aria-invalid', 'true');
      }
    });
  }

  test('takes no more than its fields hold', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}/edit`);
    await page.getByLabel('Goal', { exact: true }).fill('x'.repeat(201));
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('x'.repeat(200));
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('x'.repeat(200));
  });
});

test('what is typed while a form is being saved is kept', async ({ page, person }) => {
  const plan = await createPlan(person, { goals: [{}] });
  await page.goto(`/plans/${plan.id}/log`);
  await page.getByLabel('Value now (modules)').fill('many');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/log', async (route, request) => {
    if (request.method() === 'POST') await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Log progress' }).click();
  await expect(page.getByRole('button', { name: 'Logging…' })).toBeVisible();
  await page.getByLabel('Value now (modules)').fill('5');
  await page.getByText('Note and link').click();
  await page.getByLabel('Note').fill('Typed while saving');
  answer();
  await expect(page.getByRole('alert').filter({ hasText: 'One thing' })).toBeVisible();
  await expect(page.getByLabel('Value now (modules)')).toHaveValue('5');
  await expect(page.getByLabel('Note')).toHaveValue('Typed while saving');
  await page.getByRole('button', { name: 'Log progress' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: '5 of 8 modules. Readiness' }),
  ).toBeVisible();
});
