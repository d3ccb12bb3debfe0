import { addDays } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll, unfoldEverything } from './support/checks';
import type { Person } from './support/people';
import { createPlan, type Plan, today } from './support/plans';

const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);
const emoji = '👩🏽‍🚀🏳️‍🌈'.repeat(12);
const rightToLeft = 'قراءة ورقة بحثية واحدة كل أسبوع \u202Ereversed\u202C';
const script = '<script>window.pwned = 1</script><img src=x onerror="window.pwned = 1">';

/** A plan in which every text strains the layout or tries to run as script. */
function hardPlan(person: Person): Promise<Plan> {
  const milestones = [{ title: endless, dueOn: addDays(today(), 50) }];
  const entries = [endless, script].map((note, index) => ({
    occurredOn: addDays(today(), index - 5),
    value: 123_456_789.125 * (index + 1),
    note,
    // One that no form of ours would take.
    link: index === 0 ? `https://example.org/${endless}` : 'java\tscript:window.pwned=1',
  }));
  return createPlan(person, {
    title: endless.slice(0, 120),
    goals: [
      {
        title: endless,
        unit: endless.slice(0, 40),
        target: 1e12,
        notes: endless,
        milestones,
        entries,
      },
      { strategy: 1, title: emoji, notes: emoji },
      { strategy: 2, title: rightToLeft, notes: rightToLeft },
      { strategy: 3, title: script, unit: '<b>', notes: script },
    ],
  });
}

function pagesOf(plan: Plan): string[] {
  const home = `/plans/${plan.id}`;
  const goals = plan.goals.map(({ id }) => `${home}/goals/${id}`);
  const [first] = plan.goals;
  return [
    ...['/plans', home, `${home}?logged=${first?.entryIds[0]}`, `${home}/log`, `${home}/settings`],
    ...[`${home}/goals/new`, `${home}/strategies/${plan.strategies[0]?.key}`, ...goals],
    ...['charts', 'gap', 'timeline', 'why'].map((page) => `${home}/${page}`),
    ...[`${goals[0]}/edit`, `${home}/entries/${first?.entryIds[0]}`],
  ];
}

async function expectNothingRan(page: Page) {
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
}

test.describe('long and strange text (trust 12)', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('fits the narrowest screen, on every page, and runs nowhere', async ({ page, person }) => {
    const plan = await hardPlan(person);
    for (const path of pagesOf(plan)) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectNothingRan(page);
    }
  });

  test('fits when everything is unfolded', async ({ page, person }) => {
    const plan = await hardPlan(person);
    for (const path of [`/plans/${plan.id}`, `/plans/${plan.id}/goals/${plan.goals[0]?.id}`]) {
      await page.goto(path);
      await unfoldEverything(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  test('is kept and shown exactly as it was typed', async ({ page, person }) => {
    const plan = await hardPlan(person);
    for (const [index, title] of [endless, emoji, rightToLeft, script].entries()) {
      await page.goto(`/plans/${plan.id}/goals/${plan.goals[index]?.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    expect(
      file.strategies.map((one: { goals: { title: string }[] }) => one.goals[0]?.title),
    ).toEqual([endless, emoji, rightToLeft, script]);
    const svg = await (await page.request.get(`/plans/${plan.id}/chart.svg`)).text();
    expect(svg).not.toMatch(/<script|<img|onerror="/);
    await page.goto(`/plans/${plan.id}/goals/${plan.goals[0]?.id}`);
    await expect(page.locator('a[href^="https://example.org/"]')).toHaveCount(1);
    await expect(page.getByText('script:window.pwned=1')).toHaveCount(1);
    await expect(page.locator('a[href*="script:"]')).toHaveCount(0);
  });
});
