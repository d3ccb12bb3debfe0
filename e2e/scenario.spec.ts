import { expect, test } from '@/e2e/fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
} from '@/e2e/support/checks';
import { createPerson } from '@/e2e/support/people';
import { today } from '@/e2e/support/plans';
import {
  expectModel,
  expectRow,
  field,
  keepScenario,
  livelyPlan,
  modelOf,
  named,
  slider,
  words,
} from '@/e2e/support/scenarios';
import { addYears } from '@/lib/domain/calendar';

test.describe('trying out', () => {
  test('sliders by keyboard and numbers by hand change the page, and a reload keeps them', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios`);
    await expect(words(page)).toHaveText('Compared with today’s plan: nothing has changed yet.');
    await expectAccessibleInBothSchemes(page);

    await slider(page, 'Your pace').focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await expect(field(page, 'Your pace')).toHaveValue('1.5');
    await expect(page).toHaveURL(/[?]pace=1\.5$/);
    await expect(page.getByText(/^At 1\.5 times your pace you /)).toBeVisible();
    await expectModel(page, plan.id);

    await field(page, 'Speed of disruption').fill('1,25');
    await field(page, 'Unused skills fade by half in').fill('7.125');
    await expect(page).toHaveURL(/[?]pace=1\.5&disruption=1\.25&fade=7\.125$/);
    await expectModel(page, plan.id);
    await field(page, 'Your pace').fill('eleven');
    await expect(page.getByText('Enter a number from 0 to 10.')).toBeVisible();
    await expect(field(page, 'Your pace')).toHaveAccessibleDescription(/Enter a number/);
    await expect(slider(page, 'Your pace')).toHaveValue('1.5');

    await page.reload();
    await expect(field(page, 'Your pace')).toHaveValue('1.5');
    await expect(field(page, 'Speed of disruption')).toHaveValue('1.25');
    await expect(slider(page, 'Unused skills')).toHaveAttribute('aria-valuetext', '7.125 years');
    await expectModel(page, plan.id);

    await page.getByLabel('Nothing fades').check();
    await expect(page).toHaveURL(/fade=none$/);
    await expectModel(page, plan.id);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Back to today’s plan' }).click();
    await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}/scenarios$`));
    await expect(field(page, 'Your pace')).toHaveValue('1');
    await expect(field(page, 'Unused skills fade by half in')).toHaveValue('10');
  });

  test('goals go off, move and are imagined', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    const [course, models] = plan.goals;
    await page.goto(`/plans/${plan.id}/scenarios`);
    await page.locator('summary').filter({ hasText: plan.strategies[0]?.title }).click();
    await page.getByLabel('Finish the course', { exact: true }).uncheck();
    await expect(page).toHaveURL(new RegExp(`[?]off=${course?.id}$`));
    await expectModel(page, plan.id);

    await page.locator('summary').filter({ hasText: plan.strategies[1]?.title }).click();
    const due = page.getByLabel('Due Monitor three models');
    const moved = addYears(today(), 4);
    await due.focus();
    await due.fill(moved);
    await expect(page).toHaveURL(new RegExp(`due=${moved}\\.${models?.id}`));
    await expect(due).toBeFocused();
    await expect(page.getByText('(1 changed)')).toHaveCount(2);
    await expectModel(page, plan.id);
    // One more step of the day or the month by keyboard, and the focus stays on the field.
    await page.keyboard.press('ArrowUp');
    await expect(due).not.toHaveValue(moved);
    await expect(due).toBeFocused();

    await page.locator('summary').filter({ hasText: 'Try a new goal' }).click();
    await page.getByRole('button', { name: 'Try this goal' }).click();
    await expect(page.getByLabel('New goal')).toBeFocused();
    await expect(page.getByText('Write a title.')).toBeVisible();
    for (let time = 0; time < 2; time++) {
      await page.getByLabel('New goal').fill('Lead a team. “Really”');
      await page.getByRole('radio', { name: /^Large/ }).check();
      await page.getByLabel('Due', { exact: true }).fill(addYears(today(), 3));
      await page.keyboard.press('Enter');
      await expect(page.getByText('Added “Lead a team. “Really”” to this what-if.')).toBeVisible();
    }
    await expect(page.getByText(/large, 20 points, by/)).toHaveCount(2);
    await expect(page).toHaveURL(/add=.*add=/);
    await expectModel(page, plan.id);
    await expectAccessible(page);

    await page.reload();
    await expect(page.getByText(/large, 20 points, by/)).toHaveCount(2);
    await expectModel(page, plan.id);
    await page
      .getByRole('button', { name: named('Remove', 'Lead a team. “Really”') })
      .first()
      .click();
    await expect(page.getByText('Removed “Lead a team. “Really””.')).toBeFocused();
    await expect(page.getByText(/large, 20 points, by/)).toHaveCount(1);
    await expectNoSidewaysScroll(page);
  });

  test('shows the server’s figures until a change, and says so where that cannot be computed', async ({
    page,
    person,
    faults,
  }) => {
    faults.expectFault(/net::ERR_FAILED/);
    const plan = await livelyPlan(person);
    // Otherwise what computes the figures is loaded before it is needed.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(`/plans/${plan.id}/scenarios?pace=2`);
    await page.locator('summary').filter({ hasText: plan.strategies[0]?.title }).click();
    await expect(page.getByLabel('Finish the course', { exact: true })).toBeVisible();
    await expectModel(page, plan.id);

    const scripts = '**/_next/static/**';
    await page.route(scripts, (route) => route.abort());
    await field(page, 'Your pace').fill('0.5');
    const outdated = page.getByText('The figures are out of date.');
    await expect(outdated).toBeVisible();
    await expect(page).toHaveURL(/[?]pace=0\.5$/);
    await page.unroute(scripts);
    await page.reload();
    await expectModel(page, plan.id);
    await expect(outdated).toHaveCount(0);
    await field(page, 'Your pace').fill('3');
    await expect(page).toHaveURL(/[?]pace=3$/);
    await expectModel(page, plan.id);
  });

  test('a finger moves a slider and switches a goal', { tag: '@phone-only' }, async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios`);
    const box = await slider(page, 'Your pace').boundingBox();
    if (!box) throw new Error('The slider is not on the page.');
    await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height / 2);
    await expect
      .poll(async () => Number(await field(page, 'Your pace').inputValue()))
      .toBeGreaterThan(2);
    await page.locator('summary').filter({ hasText: plan.strategies[0]?.title }).tap();
    await page.getByLabel('Finish the course', { exact: true }).tap();
    await expect(page).toHaveURL(/pace=2\.\d+&off=/);
    await expectModel(page, plan.id);
  });

  test('the chart stays in sight while a slider moves, and covers nothing that has the focus', {
    tag: '@phone-only',
  }, async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios`);
    const frame = page.locator('#scenario .chart-frame');
    const lines = page.locator('#scenario .chart-lines').first();
    for (const name of ['Your pace', 'Speed of disruption', 'Unused skills']) {
      const thumb = slider(page, name);
      await thumb.focus();
      const before = await lines.innerHTML();
      await page.keyboard.press('End');
      await expect.poll(() => lines.innerHTML()).not.toBe(before);
      await expect(frame).toBeInViewport({ ratio: 1 });
      await expect(thumb).toBeInViewport({ ratio: 1 });
      expect((await thumb.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const { height } = page.viewportSize() ?? { height: 0 };
    expect((await frame.boundingBox())?.height).toBeLessThan(0.4 * height);

    // Forwards to the last control, and back: backwards is where a sticky part covers what it reaches.
    await page.locator('summary').filter({ hasText: plan.strategies[0]?.title }).click();
    const covered = () =>
      page.evaluate(() => {
        const focused = document.activeElement;
        const chart = document.querySelector('#scenario .chart-frame');
        if (!chart) throw new Error('There is no chart.');
        if (!focused?.closest('.scenario-editor')) return null;
        const [box, over] = [focused.getBoundingClientRect(), chart.getBoundingClientRect()];
        const hidden = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
        return hidden > 0.5 ? focused.outerHTML.slice(0, 120) : null;
      });
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 16; step++) {
        await page.keyboard.press(key);
        expect(await covered()).toBeNull();
      }
    }
    await expectNoSidewaysScroll(page);
  });

  test('the chart scrolls along where it would take most of the screen', {
    tag: '@phone-only',
  }, async ({ page, person }) => {
    const plan = await livelyPlan(person);
    for (const [width, height] of [
      [320, 640],
      [812, 375],
      // 200 % of a phone.
      [188, 406],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/plans/${plan.id}/scenarios`);
      await expect(page.locator('#scenario .chart-frame')).not.toHaveCSS('position', 'sticky');
      await slider(page, 'Unused skills').focus();
      await expect(slider(page, 'Unused skills')).toBeInViewport({ ratio: 1 });
    }
  });

  test('the narrowest screen still says whether the plan is on track', {
    tag: '@phone-only',
  }, async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/plans/${plan.id}/scenarios?pace=2`);
    await expectNoSidewaysScroll(page);
    const drawing = page.getByRole('img', { name: /^Readiness under this what-if/ });
    await drawing.scrollIntoViewIfNeeded();
    await expect(drawing).toBeInViewport({ ratio: 0.9 });
    await expect(drawing).toHaveAccessibleDescription(/^At 2 times your pace you .*2031/);
    const status = page
      .getByRole('figure')
      .getByRole('listitem')
      .getByText(/^(On track|At risk|Behind|More to plan)$/);
    await expect(status).toHaveCount(3);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await expectNoSidewaysScroll(page);
  });

  test('faults of an address are named, and the plan’s own values are used instead', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(
      `/plans/${plan.id}/scenarios?pace=fast&disruption=99&fade=7&fade=8&off=x&due=2031-02-30.${plan.goals[0]?.id}&add=y`,
    );
    const told = page.getByRole('note').filter({ hasText: 'Part of this link' });
    await expect(told).toContainText('The pace “fast” is not a number, so it was left out.');
    await expect(told).toContainText('The speed of disruption “99” is out of range');
    await expect(told).toContainText('The time of fading “8” is there twice');
    await expect(told).toContainText('names a goal that your plan does not have');
    await expect(told).toContainText('has a date that does not exist');
    await expect(told).toContainText('The new goal “y” cannot be read');
    await expect(field(page, 'Your pace')).toHaveValue('1');
    await expect(field(page, 'Unused skills fade by half in')).toHaveValue('7');
    const [base] = await modelOf(page, plan.id, '');
    await expectRow(page, 'Today’s plan', base, base);
    await expectAccessible(page);
  });

  test('is not found for another person’s plan', async ({ page, person, faults }) => {
    faults.expectFault(/404/);
    const theirs = await livelyPlan(await createPerson());
    await livelyPlan(person);
    for (const path of ['', '/adopt?fade=2']) {
      const response = await page.goto(`/plans/${theirs.id}/scenarios${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByText('Twenty years at it')).toHaveCount(0);
    }
  });
});

test.describe('without JavaScript', () => {
  test('the address’s scenario is on the page, and a form tries another', async ({
    openContext,
    person,
    context,
  }) => {
    const plan = await livelyPlan(person);
    const kept = await keepScenario(person, plan.id, 'Faster still', 'pace=3');
    const bare = await openContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 812 },
      locale: 'en-GB',
      storageState: await context.storageState(),
    });
    const page = await bare.newPage();
    await page.goto(`/plans/${plan.id}/scenarios?pace=2&off=${plan.goals[0]?.id}`);
    await expectModel(page, plan.id);
    await expect(page.getByText(/^At 2 times your pace you /)).toBeVisible();
    await expect(page.locator('.chart-lines .chart-projected')).toHaveAttribute('d', /^M/);
    await expect(slider(page, 'Your pace')).toBeHidden();

    await field(page, 'Your pace').fill('0,5');
    await page.getByLabel('Nothing fades').check();
    await page.getByLabel('Faster still').check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`off=${plan.goals[0]?.id}&pace=0%2C5.*with=${kept}`));
    await expect(field(page, 'Your pace')).toHaveValue('0.5');
    await expect(page.getByLabel('Nothing fades')).toBeChecked();
    const address = `pace=0.5&fade=none&off=${plan.goals[0]?.id}`;
    const [base, tried] = await modelOf(page, plan.id, address);
    await expectRow(page, 'This what-if', base, tried);
    const [, faster] = await modelOf(page, plan.id, 'pace=3');
    await expectRow(page, 'A · Faster still', base, faster);
    await expect(page.getByRole('note')).toHaveCount(0);
  });
});
