import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import {
  expectRow,
  field,
  keepScenario,
  livelyPlan,
  modelOf,
  named,
} from '@/e2e/support/scenarios';

test.describe('keeping', () => {
  test('a name keeps it; three lie over the chart, told apart; a fourth is refused', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios?pace=1.5`);
    await page.getByLabel('Save this what-if as').fill('');
    await page.getByRole('button', { name: 'Save scenario' }).click();
    await expect(page.getByText('Write a name.')).toBeVisible();
    for (const [name, pace] of [
      ['Half as fast again', '1.5'],
      ['Twice the pace', '2'],
      ['Half the pace', '0.5'],
      ['No pace', '0'],
    ] as const) {
      await field(page, 'Your pace').fill(pace);
      await page.getByLabel('Save this what-if as').fill(name);
      await page.getByRole('button', { name: 'Save scenario' }).click();
      await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
      await expect(field(page, 'Your pace')).toHaveValue(pace);
    }
    for (const name of ['Twice the pace', 'Half as fast again', 'Half the pace']) {
      await page.getByLabel(name).check();
    }
    const fourth = page.getByLabel('No pace');
    await expect(fourth).toHaveAccessibleDescription(
      'Three are on the chart already. Hide one first.',
    );
    await fourth.focus();
    await page.keyboard.press('Space');
    await expect(fourth).not.toBeChecked();

    const legend = page.getByRole('list', { name: 'Lines over the chart' });
    await expect(legend.getByRole('listitem')).toHaveText([
      ...['Today’s plan', 'A Twice the pace', 'B Half as fast again', 'C Half the pace'],
    ]);
    const dashes = await page
      .locator('.chart-plot [class^="chart-overlay-"]')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray));
    expect(new Set(dashes).size).toBe(4);
    await expect(page).toHaveURL(/[?]pace=0(&with=[^&]+){3}$/);
    const address = page.url();
    await page.reload();
    await expect(legend.getByRole('listitem').nth(1)).toHaveText('A Twice the pace');
    expect(page.url()).toBe(address);
    const base = await modelOf(page, plan.id, '');
    for (const [row, pace] of [
      ['A · Twice the pace', '2'],
      ['B · Half as fast again', '1.5'],
      ['C · Half the pace', '0.5'],
    ] as const) {
      const [, readiness] = await modelOf(page, plan.id, `pace=${pace}`);
      await expectRow(page, row, base[0], readiness);
    }
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('opening, going back, removing and bringing back lose nothing', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await keepScenario(person, plan.id, 'Twice the pace', 'pace=2');
    await page.goto(`/plans/${plan.id}/scenarios`);
    await field(page, 'Your pace').fill('1.25');
    await expect(page).toHaveURL(/pace=1\.25/);
    await page.getByRole('link', { name: named('Open', 'Twice the pace') }).click();
    await expect(field(page, 'Your pace')).toHaveValue('2');
    await page.goBack();
    await expect(field(page, 'Your pace')).toHaveValue('1.25');
    await expect(page).toHaveURL(/pace=1\.25/);

    await page.getByRole('link', { name: named('Use in my plan', 'Twice the pace') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What would change');
    await page.goBack();
    await expect(field(page, 'Your pace')).toHaveValue('1.25');

    await page.getByRole('button', { name: named('Remove', 'Twice the pace') }).click();
    await expect(page.getByText('Scenario removed.')).toBeVisible();
    await expect(page.getByText('None saved yet.')).toBeVisible();
    await expect(field(page, 'Your pace')).toHaveValue('1.25');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: named('Open', 'Twice the pace') })).toBeVisible();
    await expect(field(page, 'Your pace')).toHaveValue('1.25');
  });

  test('a name is changed, and not over one that was changed elsewhere', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    const id = await keepScenario(person, plan.id, 'Twice the pace', 'pace=2');
    await page.goto(`/plans/${plan.id}/scenarios`);
    const rename = page.getByRole('listitem').filter({ has: page.getByLabel('Twice the pace') });
    await rename.locator('summary').click();
    await query('UPDATE "Scenario" SET "name" = $2, "version" = 2 WHERE "id" = $1', [
      id,
      'Quicker',
    ]);
    await rename.getByLabel('New name').fill('Faster');
    await rename.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText('This was changed elsewhere')).toBeVisible();
    await expect(page.getByText('Saved elsewhere: Quicker')).toBeVisible();
    await rename.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText('Renamed.')).toBeVisible();
    await expect(page.getByLabel('Faster')).toBeVisible();
  });

  test('a scenario that is too long for an address gets a message, and nothing is lost', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    const [strategy] = plan.strategies;
    const add = (title: string) => `2026-01-01.2030-06-30.1.${strategy?.key}.${title}`;
    const most = Array.from({ length: 20 }, (_, index): [string, string] => [
      'add',
      add(`${index} ${'x'.repeat(225)}`.slice(0, 200)),
    ]);
    await page.goto(`/plans/${plan.id}/scenarios?${new URLSearchParams(most)}`);
    await expect(page.getByText('A what-if has room for 20 new goals.')).toBeVisible();
    await page.getByLabel('Save this what-if as').fill('Very busy');
    await page.getByRole('button', { name: 'Save scenario' }).click();
    await expect(page.getByText('Saved as “Very busy”.')).toBeVisible();

    const more = most.map(([name, value]): [string, string] => [name, value.replaceAll('x', '§')]);
    await page.goto(`/plans/${plan.id}/scenarios?${new URLSearchParams(more.slice(0, 6))}`);
    await expect(page.getByText('There are too many changes for one link.')).toBeVisible();
    await page.getByLabel('Save this what-if as').fill('Busier still');
    await page.getByRole('button', { name: 'Save scenario' }).click();
    await expect(page.getByText('There are too many changes for one scenario')).toBeVisible();
  });
});
