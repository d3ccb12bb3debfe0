import { Buffer } from 'node:buffer';
import { addDays, partsOf } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count } from './support/database';
import { createPlan, today } from './support/plans';

const ago = (days: number) => addDays(today(), -days);
/** As a German spreadsheet writes it. */
const german = (days: number) => {
  const { year, month, day } = partsOf(ago(days));
  return `${day}.${month}.${year}`;
};

const course = {
  title: 'Finish the course',
  unit: 'modules',
  target: 8,
  entries: [{ occurredOn: ago(20), value: 2 }],
};

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
});

/** Two rows to enter, one that is there, one of a goal that is not, and one with two faults. */
const file = csv(
  'übungen.csv',
  [
    'Date;Goal;Value;Note',
    `${german(20)};Finish the course;2;there already`,
    `${german(10)};Finish the course;3,5;half a "module" for Zoë`,
    `${german(5)};finish the course;4;=1+1`,
    `${german(6)};Push-ups;25;`,
    'soon;Push-ups;many;',
  ].join('\r\n'),
);

const upload = async (page: Page, chosen: ReturnType<typeof csv>) => {
  await page.getByLabel('CSV file').setInputFiles(chosen);
  await page.getByRole('button', { name: 'Show what is in it' }).click();
};
const rowOf = (page: Page, line: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: `${line}`, exact: true }) });

/** The whole way, by what is on the pages alone: with and without JavaScript. */
async function importFile(page: Page, planId: string, atEachStep: () => Promise<void>) {
  await page.goto(`/plans/${planId}/log/import`);
  await atEachStep();
  await upload(page, file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('übungen.csv');
  await expect(page.getByText('Read as Latin-1')).toBeVisible();
  await expect(
    page.getByText(
      '5 rows: 2 will be entered, 1 is there already, 1 waits for a goal, 1 cannot be entered as it is.',
    ),
  ).toBeVisible();
  await expect(page.getByText('“many” is not a number.')).toBeVisible();
  await expect(rowOf(page, 3)).toContainText('3.5 modules');
  await expect(rowOf(page, 3)).toContainText('half a "module" for Zoë');
  await expect(rowOf(page, 4)).toContainText('=1+1');
  await atEachStep();
  await page.getByLabel('“Push-ups”').selectOption('A new goal');
  const target = page.getByRole('textbox', { name: 'Target' });
  await expect(target).toHaveValue('25');
  await target.fill('0');
  await page.getByRole('button', { name: 'Update the preview' }).click();
  await expect(page.getByText('Choose a target that differs from the baseline.')).toBeVisible();
  await expect(page.getByLabel('“Push-ups”')).toHaveValue('new');
  await target.fill('100');
  // Straight on: what was not shown yet is shown first.
  await page.getByRole('button', { name: 'Enter 2 rows' }).click();
  await expect(page.getByText('Nothing is entered yet.')).toBeVisible();
  await expect(rowOf(page, 5)).toContainText('Will be entered');
  await atEachStep();
  await page.getByRole('button', { name: 'Enter 3 rows' }).click();
  await expect(
    page.getByText(/^3 entries in 2 goals\. Readiness (still \d+%|\d+ → \d+%)\./),
  ).toBeVisible();
  await atEachStep();
}

test.describe('a CSV file in the log', () => {
  test('is shown, answered, entered and undone', { tag: '@phone' }, async ({ page, person }) => {
    const plan = await createPlan(person, { startedOn: ago(60), goals: [course] });
    await importFile(page, plan.id, async () => {
      await expectAccessibleInBothSchemes(page);
      await expectNoSidewaysScroll(page);
    });
    expect(await count('ProgressEntry', { userId: person.id })).toBe(4);
    await page.goto(`/plans/${plan.id}/log/import`);
    await page.getByRole('button', { name: /^Undo ?: übungen\.csv$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
    await expect(page.getByText('Undone.')).toBeVisible();
    // The new goal went with its entry; what is marked as removed stays in the log.
    expect(await count('Goal', { userId: person.id })).toBe(1);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('listitem').filter({ hasText: course.title }).last()).toContainText(
      '2 of 8 modules',
    );
  });

  test('asks what could be two, and keeps two files in two tabs apart', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { startedOn: '2026-01-01', goals: [course] });
    await page.goto(`/plans/${plan.id}/log/import`);
    const other = await page.context().newPage();
    await other.goto(`/plans/${plan.id}/log/import`);
    await page.getByText('Or paste rows').click();
    await page.getByLabel('Rows').fill('03/04/2026\t3\n05/06/2026\t4\n');
    await page.getByRole('button', { name: 'Show what is in it' }).click();
    await upload(other, csv('other.csv', `date,value\n${ago(3)},7\n`));
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('other.csv');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pasted rows');
    await expect(page.getByRole('button', { name: /^Enter/ })).toBeHidden();
    await page.getByRole('radio', { name: '4 March 2026' }).check();
    await page.getByRole('button', { name: 'Update the preview' }).click();
    await page.getByLabel('All rows go to').selectOption(course.title);
    await page.getByRole('button', { name: 'Update the preview' }).click();
    await expect(rowOf(page, 1)).toContainText('4 Mar 2026');
    await page.getByRole('button', { name: 'Enter 2 rows' }).click();
    await expect(page.getByText(/^2 entries in 1 goal\./)).toBeVisible();

    await expect(other.getByRole('button', { name: /^Enter/ })).toBeHidden();
    await other.getByRole('button', { name: 'Discard this file' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Import a CSV file');
    await expect(other.getByText('other.csv')).toBeHidden();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(3);
  });

  test('that is none is refused where it was chosen', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/log/import`);
    const fault = page.locator('#field-file-error');
    await page.getByRole('button', { name: 'Show what is in it' }).click();
    await expect(fault).toContainText('Choose a file, or paste rows below.');
    await upload(page, csv('log.xlsx', 'PK\x03\x04'));
    await expect(fault).toContainText('choose “Save as” and then CSV');
    await upload(page, csv('log.csv', `date,value\n${today()},"7\n`));
    await expect(fault).toContainText('Line 2: a quotation mark');
    await upload(page, csv('log.csv', 'x'.repeat(4.2 * 1024 * 1024)));
    await expect(page.getByText('This file is larger than 4 MB.')).toBeVisible();
    expect(await count('LogImport', { userId: person.id })).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a CSV file is imported into the log all the same', async ({ page, person }) => {
    const plan = await createPlan(person, { startedOn: ago(60), goals: [course] });
    await importFile(page, plan.id, async () => {});
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.goto(`/plans/${plan.id}/log/import`);
    await expect(page.getByText('Undone.')).toBeVisible();
    expect(await count('Goal', { userId: person.id })).toBe(1);
  });
});
