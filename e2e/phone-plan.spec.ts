import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import { expectNoSidewaysScroll, expectReadableOnPhone, unfoldEverything } from './support/checks';
import { insert, query } from './support/database';
import { makeLink } from './support/links';
import { nextVersion, ownOutlook, publish } from './support/outlooks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';
import { keepScenario } from './support/scenarios';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const ago = (days: number) => addDays(today(), -days);

/** Something of everything that a plan's pages show: late, done, dropped, corrected and to come. */
async function fullPlan(person: Person) {
  const many = Array.from({ length: 9 }, (_, index) => ({
    strategy: index % 3,
    title: `Goal number ${index + 1} of nine`,
    points: 5 + index,
    entries: [{ occurredOn: ago(100 - index), value: 3 }],
  }));
  const plan = await createPlan(person, {
    title: 'Twenty years at it',
    startedOn: ago(400),
    startingLevel: 35,
    goals: [
      {
        title: 'Finish the course',
        dueOn: addDays(today(), 300),
        entries: [
          { occurredOn: ago(350), value: 1 },
          { occurredOn: ago(60), value: 4, note: 'Two modules\nin one week' },
          { occurredOn: ago(20), value: 5, link: 'https://example.org/certificate?id=1&of=2' },
        ],
        milestones: [
          { title: 'Half of it', dueOn: ago(100), doneOn: ago(90) },
          { title: 'All but the last', dueOn: addDays(today(), 90) },
        ],
      },
      { strategy: 1, title: 'Monitor three models', dueOn: ago(10), target: 3, points: 20 },
      { strategy: 2, title: 'Given up', droppedOn: ago(30), dueOn: addDays(today(), 60) },
      ...many,
    ],
  });
  const [entryId] = plan.goals[0]?.entryIds ?? [];
  await insert('EntryMark', { id: randomUUID(), entryId, userId: person.id, removed: true });
  return plan;
}

test.describe('a plan on a phone', { tag: '@phone-only' }, () => {
  test('its pages are reached by touch, and fit', async ({ page, person }) => {
    const plan = await fullPlan(person);
    await page.goto('/plans');
    await expectReadableOnPhone(page);
    await page.getByRole('link', { name: plan.title, exact: true }).tap();
    await expect(heading(page)).toHaveText(plan.title);
    const pages = page.getByRole('navigation', { name: 'Plan' }).getByRole('link');
    await expect(pages).toHaveCount(9);
    for (const link of await pages.all()) {
      await link.tap();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
  });

  test('the road is added by a button that the bar at the thumb leaves in sight', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/road`);
    const add = page.getByRole('button', { name: /^Add these \d+ goals$/ });
    await expect(add).toBeInViewport();
    // Without a click, which would scroll.
    const onTop = await add.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    expect(onTop).toBe(true);
  });

  test('its pages fit and are accessible when everything is unfolded', async ({ page, person }) => {
    const plan = await fullPlan(person);
    const [goal] = plan.goals;
    for (const path of [
      ...[
        '',
        '/charts',
        '/scenarios',
        '/timeline',
        '/timeline?years=1',
        '/gap',
        '/reviews',
        '/reviews/compare',
        '/road',
        '/settings',
        '/log/import',
        '/print',
      ],
      ...[`/strategies/${plan.strategies[2]?.key}`, `/goals/${goal?.id}`],
      ...['/why?date=2031-12-31&line=projected', `/why?date=${today()}&line=logged`],
    ]) {
      await page.goto(`/plans/${plan.id}${path}`);
      await unfoldEverything(page);
      await expectReadableOnPhone(page);
    }
  });

  test('its links, the preview of one and what it opens fit and are accessible', async ({
    page,
    person,
  }) => {
    const plan = await fullPlan(person);
    const { path } = await makeLink(person, plan);
    const sharing = `/plans/${plan.id}/sharing`;
    for (const address of [sharing, `${sharing}/new?scope=log`, path]) {
      await page.goto(address);
      await unfoldEverything(page);
      await expectReadableOnPhone(page);
    }
  });

  test('its forms fit and are accessible, with faults too', async ({ page, person }) => {
    const plan = await fullPlan(person);
    const [goal] = plan.goals;
    const home = `/plans/${plan.id}`;
    for (const path of [`goals/${goal?.id}/edit`, `entries/${goal?.entryIds[2]}`, 'log']) {
      await page.goto(`${home}/${path}`);
      await unfoldEverything(page);
      await expectReadableOnPhone(page);
    }
    await page.goto(`${home}/goals/new`);
    await expectReadableOnPhone(page);
    await page.getByText('Size, measure and notes').tap();
    await page.getByLabel('Goal', { exact: true }).fill('   ');
    await page.getByLabel('Target').fill('many');
    await page.getByLabel('Due').fill(addDays(today(), 100));
    await page.getByRole('button', { name: 'Add goal' }).tap();
    await expect(page.getByLabel('Goal', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Target')).toHaveAccessibleDescription(/as a number/);
    await expectReadableOnPhone(page);

    await page.goto(`${home}/timeline?move=goal.${goal?.id}#move`);
    const field = page.getByRole('form', { name: /^Move/ }).getByLabel('New due date');
    await field.fill('2020-01-01');
    await page.getByRole('button', { name: 'Move', exact: true }).tap();
    await expect(field).toHaveAccessibleDescription(
      /is before the goal’s start, .* Choose a later date\./,
    );
    await expect(field).toBeFocused();
    await expectReadableOnPhone(page);

    await page.goto(`${home}/settings`);
    const [first] = plan.strategies;
    const section = page.getByRole('region', { name: 'Strategies' });
    await section.getByLabel(`Weight 2036: ${first?.title}`).fill('12.5');
    await section.getByRole('button', { name: 'Save the table' }).tap();
    await expect(section).toContainText('Your own values');
    await expectReadableOnPhone(page);
  });

  test('what-ifs fit and are accessible: tried, kept, laid over one another, adopted', async ({
    page,
    person,
  }) => {
    const plan = await fullPlan(person);
    const home = `/plans/${plan.id}`;
    const kept = await Promise.all(
      ['0.5', '1.5', '2'].map((pace) => keepScenario(person, plan.id, `${pace} ×`, `pace=${pace}`)),
    );
    const add = `2026-01-01.2030-06-30.20.${plan.strategies[2]?.key}.Lead a team`;
    const tried = new URLSearchParams({ pace: '2', fade: '5', off: plan.goals[0]?.id ?? '', add });
    for (const path of [
      `scenarios?pace=0${kept.map((id) => `&with=${id}`).join('')}`,
      `scenarios?${tried}`,
      'scenarios?fade=none',
      'scenarios?pace=fast&disruption=99&fade=7&fade=8&off=x&add=y',
      `scenarios/adopt?${tried}`,
      'scenarios/adopt?pace=2',
    ]) {
      await page.goto(`${home}/${path}`);
      await unfoldEverything(page);
      await expectReadableOnPhone(page);
    }
    await page.goto(`${home}/scenarios/adopt?${tried}`);
    await query('UPDATE "Plan" SET "version" = "version" + 1 WHERE "id" = $1', [plan.id]);
    await page.getByRole('button', { name: 'Change my plan' }).tap();
    await expect(page.getByText('Your plan has changed since you opened this page.')).toBeVisible();
    await expectReadableOnPhone(page);
    await page.getByRole('button', { name: 'Change my plan' }).tap();
    await expect(page.getByText('The scenario is in your plan now.')).toBeVisible();
    await expectReadableOnPhone(page);
  });

  test('a changed outlook is answered by touch, and its pages fit', async ({ page, person }) => {
    const outlook = ownOutlook();
    await publish(outlook);
    const goals = [{ title: 'Chart the bend' }, { strategy: 1, title: 'Oil the gears' }];
    const plan = await createPlan(person, { outlook: outlook.slug, goals });
    await publish(nextVersion(outlook));
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'See what changed' }).tap();
    await expect(heading(page)).toHaveText('What changed in the outlook');
    await unfoldEverything(page);
    await expectReadableOnPhone(page);
    await page.getByRole('button', { name: 'Take all that is new' }).tap();
    await expect(page.getByRole('status')).toContainText('Decided.');
    await page.getByRole('button', { name: /^Leave it out/ }).tap();
    await expect(heading(page)).toHaveText('Your plan is up to date');
    await expectReadableOnPhone(page);
  });

  test('its pages fit and are accessible on the first day, without a goal', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { startedOn: today() });
    for (const path of [
      '',
      '/charts',
      '/timeline',
      '/gap',
      '/road',
      '/scenarios',
      '/log',
      '/print',
      '/sharing',
    ]) {
      await page.goto(`/plans/${plan.id}${path}`);
      await expect(heading(page)).toBeVisible();
      await expectReadableOnPhone(page);
    }
  });
});
