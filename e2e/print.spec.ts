import { addDays, addMonths } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, type Page, test } from './fixtures';
import { makeLink } from './support/links';
import { textRunsByPage } from './support/pdf-pages';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';

const ago = (days: number) => addDays(today(), -days);

/** A goal that is reached, one under way and one to come, so that every mark is on some page. */
function printedPlan(person: Person) {
  return createPlan(person, {
    startedOn: ago(300),
    goals: [
      {
        title: 'Reached',
        dueOn: ago(20),
        entries: [{ occurredOn: ago(90), value: 8 }],
        milestones: [{ title: 'Half of it', dueOn: ago(100), doneOn: ago(120) }],
      },
      { strategy: 1, title: 'Under way', entries: [{ occurredOn: ago(60), value: 3 }] },
      { strategy: 2, title: 'To come', startOn: addMonths(today(), 6) },
    ],
  });
}

/** What can be pressed, chosen or typed into, and shows. */
const shownControls = (page: Page) =>
  page
    .locator('button, select, input, textarea, nav, .btn')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80)));

/** Elements that are painted by a background which a browser would leave out on paper. */
const lostFills = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        if (part && style.content === 'none') return [];
        const drawn = style.display !== 'none' && style.visibility === 'visible';
        const filled =
          style.backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(style.backgroundColor);
        const lost = style.getPropertyValue('print-color-adjust') !== 'exact';
        return drawn && filled && lost ? [`${element.className}${part ?? ''}`] : [];
      }),
    ),
  );

/** No page of it is blank, and none but the last is mostly so. */
async function expectPagesFilled(page: Page): Promise<void> {
  const pages = textRunsByPage(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(0);
  expect(Math.min(...pages), `text by page: ${pages}`).toBeGreaterThan(0);
  const most = Math.max(...pages);
  expect(Math.min(most, ...pages.slice(0, -1)), `text by page: ${pages}`).toBeGreaterThan(most / 4);
}

async function expectPrintsWell(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  expect(await shownControls(page), address).toEqual([]);
  expect(await lostFills(page), address).toEqual([]);
  await expect(page.getByText(`Printed on ${formatDate(today())}.`)).toBeVisible();
  await expectPagesFilled(page);
  await page.emulateMedia({ media: null });
}

test.describe('on paper', () => {
  test('a plan’s pages keep their marks and lose their controls', async ({ page, person }) => {
    const plan = await printedPlan(person);
    const [reached] = plan.goals;
    for (const path of [
      '',
      '/charts',
      '/gap',
      '/road',
      '/timeline',
      `/strategies/${plan.strategies[0]?.key}`,
      `/goals/${reached?.id}`,
      '/why',
      '/print',
    ]) {
      await expectPrintsWell(page, `/plans/${plan.id}${path}`);
    }
    await expectPrintsWell(page, (await makeLink(person, plan)).path);
  });

  test('a plan’s settings say what is set', async ({ page, person }) => {
    const plan = await printedPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel('Name')).toBeVisible();
    await expect(page.getByLabel('Required 2031').first()).toBeVisible();
    await expect(page.getByText('Yes, half of what is not in use')).toBeVisible();
    await expect(page.getByText('No, nothing fades')).toBeHidden();
    await expect(
      page.locator('button, .btn, input[type="radio"]').filter({ visible: true }),
    ).toHaveCount(0);
  });

  test('what is published does too', async ({ page }) => {
    for (const path of ['/outlooks/machine-learning-engineer', '/how-readiness-works']) {
      await expectPrintsWell(page, path);
    }
  });

  test('a strategy stays with its goals, and a chart with its sentence', async ({
    page,
    person,
  }) => {
    const plan = await printedPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.emulateMedia({ media: 'print' });
    for (const { title } of plan.strategies) {
      const strategy = page.getByRole('region', { name: title });
      await expect(strategy).toHaveCSS('break-inside', 'avoid');
    }
    await expect(page.getByRole('figure').first().locator('figcaption')).toHaveCSS(
      'break-before',
      'avoid',
    );
  });
});
