import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { actionKey } from '@/lib/domain/next-action';
import { addDays } from '@/lib/domain/timeline';
import { expect, test } from './fixtures';
import { expectAccessibleInBothSchemes } from './support/checks';
import { insert, query, snapshot } from './support/database';
import { type Form, readForms } from './support/forms';
import { createPerson, type Person } from './support/people';
import { createPlan, today } from './support/plans';
import { planActionCount, privateRoutes } from './support/routes';

/** Words that stand on no page but their owner's. */
const secret = 'Words of the other person';

/**
 * Somebody with one of everything that a form can act on: goals in use and dropped, milestones
 * open, done and removed, entries that count and are removed, changed values, and an archived plan
 * with nothing to do that is not put off.
 */
async function settle(person: Person) {
  const ago = (days: number) => addDays(today(), -days);
  const plan = await createPlan(person, {
    title: secret,
    goals: [
      {
        title: secret,
        notes: secret,
        entries: [
          { occurredOn: ago(9), value: 1, note: secret },
          { occurredOn: ago(8), value: 2, note: secret },
        ],
        milestones: [
          { title: secret, dueOn: ago(1) },
          { title: secret, dueOn: ago(2), doneOn: ago(3) },
          { title: secret, dueOn: ago(4) },
        ],
      },
      { title: secret, droppedOn: ago(5) },
    ],
  });
  const archived = await createPlan(person, { title: secret });
  const [open, dropped] = plan.goals;
  const reason = { year: 2031, gap: 10 } as const;
  if (!open || !dropped) throw new Error('Two goals were made.');
  await insert('EntryMark', {
    ...{ id: randomUUID(), entryId: open.entryIds[1], userId: person.id, removed: true },
  });
  await query('UPDATE "Milestone" SET "removedAt" = now() WHERE "id" = $1', [open.milestoneIds[2]]);
  await query('UPDATE "PlanStrategy" SET "weight2031" = 99 WHERE "planId" = $1', [plan.id]);
  for (const { key } of archived.strategies) {
    const postponed = { actionKey: actionKey({ kind: 'add-goal', strategyKey: key, reason }) };
    await insert('Postponement', {
      ...{ ...postponed, planId: archived.id, userId: person.id, until: addDays(today(), 9) },
    });
  }
  await query('UPDATE "Plan" SET "archivedAt" = now() WHERE "id" = $1', [archived.id]);
  return { plan, archived, open, dropped };
}

type Settled = Awaited<ReturnType<typeof settle>>;

/** Every id of somebody's, in a fixed order. */
function idsOf({ plan, archived, open, dropped }: Settled): string[] {
  return [
    ...[plan.id, archived.id, open.id, dropped.id, ...open.entryIds, ...open.milestoneIds],
    ...plan.strategies.map(({ id }) => id),
    ...archived.strategies.map(({ id }) => id),
  ];
}

function addressOf(route: string, ids: Record<string, string>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`${route}: say in this test what stands for [${name}].`);
    return id;
  });
}

function routeIds({ plan, open }: Settled) {
  const [entryId = ''] = open.entryIds;
  return { planId: plan.id, goalId: open.id, entryId, key: plan.strategies[0]?.key ?? '' };
}

/** The pages whose forms together hold every action. */
function formPages({ plan, archived, open, dropped }: Settled): string[] {
  const [counts, removed] = open.entryIds;
  return [
    ...[`/plans/${plan.id}?logged=${counts}`, `/plans/${plan.id}?removed=${removed}`],
    ...[`/plans/${plan.id}/log`, `/plans/${plan.id}/goals/new`, `/plans/${plan.id}/settings`],
    ...[
      `/plans/${archived.id}`,
      `/plans/${archived.id}/settings`,
      `/plans/${plan.id}/goals/${dropped.id}`,
    ],
    ...[`/plans/${plan.id}/goals/${open.id}`, `/plans/${plan.id}/goals/${open.id}/edit`],
    `/plans/${plan.id}/entries/${counts}`,
  ];
}

async function formsOf(context: BrowserContext, settled: Settled): Promise<Form[]> {
  const pages = formPages(settled);
  const forms = await Promise.all(pages.map((page) => readForms(context.request, page)));
  return forms.flat().filter(({ button }) => button !== 'Sign out');
}

/** The server action that a form without JavaScript names. */
function actionOf({ fields }: Form): string {
  const name = Object.keys(fields).find((field) => /^\$ACTION_\d+:0$/.test(field)) ?? '';
  return JSON.parse(fields[name] ?? '{}').id;
}

/** What an empty form lacks to be accepted, so that only the ids can be at fault. */
function filled({ fields }: Form): Record<string, string> {
  const missing = { title: 'A title', dueOn: addDays(today(), 30) };
  const empty = Object.entries(missing).filter(([name]) => fields[name] === '');
  return { ...Object.fromEntries(empty), idempotencyKey: randomUUID() };
}

test.describe('another person’s ids', { tag: '@desktop' }, () => {
  test('open no page and no file', async ({ context, person }) => {
    const [own, other] = [await settle(person), await settle(await createPerson())];
    const mine = routeIds(own);
    const theirs = routeIds(other);
    const routes = privateRoutes().filter((route) => route.includes('['));
    expect(routes.length).toBeGreaterThan(8);
    for (const route of routes) {
      const mixed = Object.keys(mine).filter(
        (name) => route.includes(`[${name}]`) && name !== 'key',
      );
      const addresses = [
        theirs,
        ...mixed.map((name) => ({ ...mine, [name]: theirs[name as 'planId'] })),
      ];
      for (const ids of addresses) {
        const address = addressOf(route, ids);
        const response = await context.request.get(address, { maxRedirects: 0 });
        expect(response.status(), address).toBe(404);
        expect(await response.text(), address).not.toContain(secret);
      }
      const response = await context.request.get(addressOf(route, mine), { maxRedirects: 0 });
      expect(response.status(), route).toBe(200);
    }
  });

  test('tell nothing in a query', async ({ context, person }) => {
    const own = await createPlan(person, { goals: [{ title: 'My own' }] });
    const { open } = await settle(await createPerson());
    for (const query of [
      `/log?goal=${open.id}`,
      `?added=${open.id}`,
      ...['logged', 'corrected', 'removed', 'restored'].map(
        (verb) => `?${verb}=${open.entryIds[0]}`,
      ),
    ]) {
      const response = await context.request.get(`/plans/${own.id}${query}`);
      expect(response.status(), query).toBe(200);
      expect(await response.text(), query).not.toContain(secret);
    }
  });

  test('look like missing ones, on a page of their own', async ({
    page,
    person: _signedIn,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    // The page's styles are asked for before it is known that there is no page.
    faults.expectFault(/was preloaded using link preload but not used/);
    const other = await settle(await createPerson());
    const missing = await page.request.get(`/plans/${randomUUID()}`);
    expect(missing.status()).toBe(404);
    await page.goto(`/plans/${other.plan.id}/goals/${other.open.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    await expect(page.getByRole('main')).toHaveCount(1);
    await expectAccessibleInBothSchemes(page);
  });

  test('change nothing, in whichever action they are sent', async ({ context, person }) => {
    const owner = await createPerson();
    const [own, other] = [await settle(person), await settle(owner)];
    const [mine, theirs] = [idsOf(own), idsOf(other)];
    const before = await snapshot(owner.id);
    const forms = await formsOf(context, own);
    const tried = new Set<string>();
    for (const form of forms) {
      const ids = Object.entries(form.fields).flatMap(([name, value]) => {
        const place = mine.indexOf(value);
        return place < 0 ? [] : [[name, theirs[place] ?? ''] as const];
      });
      expect(ids.length, form.button).toBeGreaterThan(0);
      // All of them theirs, and one theirs among the own ones.
      const attempts = [ids, ...(ids.length > 1 ? ids.map((id) => [id]) : [])];
      for (const attempt of attempts) {
        const changes = { ...filled(form), ...Object.fromEntries(attempt) };
        const response = await form.send(changes);
        const what = `${form.button}: ${attempt.map(([name]) => name)}`;
        expect(response.status(), what).toBe(404);
        expect(await response.text(), what).not.toContain(secret);
      }
      tried.add(actionOf(form));
    }
    expect(await snapshot(owner.id)).toBe(before);
    expect(tried.size, 'actions with a form in this test').toBe(planActionCount());
  });

  test('change nothing when a browser’s own request is altered', async ({
    page,
    person,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    const owner = await createPerson();
    const [own, other] = [await settle(person), await settle(owner)];
    const [mine, theirs] = [idsOf(own), idsOf(other)];
    const before = await snapshot(owner.id);
    await page.goto(`/plans/${own.plan.id}/goals/${own.open.id}/edit`);
    await page.route('**/*', async (route, request) => {
      if (request.method() !== 'POST') return route.continue();
      const body = request.postDataBuffer()?.toString('latin1') ?? '';
      const altered = mine.reduce(
        (text, id, index) => text.replaceAll(id, theirs[index] ?? ''),
        body,
      );
      expect(altered).not.toBe(body);
      return route.continue({ postData: Buffer.from(altered, 'latin1') });
    });
    await page.getByLabel('Goal', { exact: true }).fill('Taken over');
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    expect(await snapshot(owner.id)).toBe(before);
  });
});

test.describe('without a session', { tag: '@desktop' }, () => {
  test('every private page and file leads to sign-in and back', async ({ context }) => {
    const settled = await settle(await createPerson());
    for (const route of privateRoutes()) {
      const address = addressOf(route, routeIds(settled));
      const response = await context.request.get(address, { maxRedirects: 0 });
      expect(response.status(), address).toBe(307);
      expect(response.headers().location, address).toMatch(/^\/sign-in\?next=%2F(plans|settings)/);
      expect(await response.text(), address).not.toContain(secret);
    }
  });

  test('no action does anything', async ({ context, person }) => {
    const settled = await settle(person);
    const forms = await formsOf(context, settled);
    const before = await snapshot(person.id);
    await context.clearCookies();
    for (const form of forms) {
      const response = await form.send();
      expect(response.headers().location, form.button).toMatch(
        /^\/sign-in\?next=%2F(plans|settings)/,
      );
    }
    expect(await snapshot(person.id)).toBe(before);
  });
});

test('a form on another site writes nothing', { tag: '@desktop' }, async ({ context, person }) => {
  const settled = await settle(person);
  const forms = await formsOf(context, settled);
  const before = await snapshot(person.id);
  for (const origin of ['https://evil.example', 'null']) {
    for (const form of forms) {
      const response = await form.send({}, { origin });
      expect(response.status(), `${form.button} from ${origin}`).toBeGreaterThanOrEqual(400);
    }
  }
  expect(await snapshot(person.id)).toBe(before);
});
