import type { APIRequestContext } from '@playwright/test';
import { query } from '../support/database';
import { makeLink } from '../support/links';
import { createDemo, openSession, sessionCookie } from '../support/people';
import { builtRoutes } from './build';
import { addressOf, essence } from './call';
import { type Actor, expect, keptBy, test } from './fixtures';
import { type RouteReader, routes } from './matrix';
import { type OwnedRows, withoutRows } from './owned-rows';

const rows = Object.entries(routes).map(([route, row]) => {
  const { who: line, methods } = typeof row === 'string' ? { who: row, methods: ['GET'] } : row;
  const who = line.replace(' or demo', '') as RouteReader;
  return { route, who, methods, inDemo: who !== line };
});

/** Routes that can be opened (GET); others are tested in the specs of their features. */
function routesFor(...readers: RouteReader[]) {
  return rows
    .filter(({ who, methods }) => readers.includes(who) && methods.includes('GET'))
    .map(({ route }) => route);
}

const idsIn = (route: string) =>
  [...route.matchAll(/\[(\w+Id)\]/g)].map(([, name]) => name as 'planId');

const get = (request: APIRequestContext, address: string) =>
  request.get(address, { maxRedirects: 0 });

test.describe('the routes of the build (trust 9)', () => {
  test('have a line each in the access matrix', () => {
    const missing = builtRoutes().filter(({ route }) => !(route in routes));
    const advice = missing.map(
      ({ route }) => `  '${route}': ${route.includes('Id]') ? "'owner'" : "'person'"},`,
    );
    expect(
      missing.map(({ route }) => route),
      `Say who may open these: add to \`routes\` in e2e/access/matrix.ts\n${advice.join('\n')}`,
    ).toEqual([]);
    const built = builtRoutes().map(({ route }) => route);
    expect(
      Object.keys(routes).filter((route) => !built.includes(route)),
      'Lines of `routes` in e2e/access/matrix.ts whose route is gone',
    ).toEqual([]);
  });

  test('answer to the methods of their line and no others', async ({ world }) => {
    for (const { route, isPage } of builtRoutes()) {
      if (isPage || route.startsWith('/api/auth')) continue;
      const response = await world.nobody.fetch(addressOf(route, world.mine.own), {
        method: 'OPTIONS',
      });
      const { allow = 'GET' } = response.headers();
      const methods = allow.split(', ').filter((name) => !['HEAD', 'OPTIONS'].includes(name));
      const row = rows.find((one) => one.route === route);
      expect(methods.sort(), `\`methods\` of ${route} in e2e/access/matrix.ts`).toEqual(
        row?.methods.sort(),
      );
    }
  });
});

test.describe('a visitor without a session (trust 9)', () => {
  for (const route of routesFor('anyone')) {
    test(`may open ${route}`, async ({ world: { nobody, mine } }) => {
      const response = await get(nobody, addressOf(route, mine.own));
      expect(response.status()).toBeLessThan(400);
      expect(response.headers().location ?? '').not.toContain('/sign-in');
      expect(await response.text()).not.toContain(mine.own.secret);
    });
  }

  for (const route of routesFor('person', 'owner', 'editor', 'administrator')) {
    test(`is sent from ${route} to sign in, and learns nothing of its ids`, async ({ world }) => {
      const { nobody, theirs } = world;
      for (const ids of [theirs.own, withoutRows(theirs.own)]) {
        const response = await get(nobody, addressOf(route, ids));
        expect(response.status()).toBe(307);
        expect(response.headers().location).toMatch(/^\/sign-in\?next=%2F/);
        expect(await response.text()).not.toContain(theirs.own.secret);
      }
    });
  }
});

/**
 * Opens a route with ids that are not this actor's: the response is the same as for ids that do not
 * exist.
 */
async function findsNothing(actor: Actor, route: string, others: OwnedRows[]) {
  const missing = await get(actor.request, addressOf(route, withoutRows(actor.own)));
  expect(missing.status()).toBe(404);
  const nothing = await essence(missing);
  for (const ids of others) {
    const address = addressOf(route, ids);
    const response = await get(actor.request, address);
    expect(response.status(), address).toBe(404);
    expect(await essence(response), address).toBe(nothing);
  }
}

/** My ids with one of theirs among them, for each position. */
function mixed(route: string, mine: OwnedRows, theirs: OwnedRows): OwnedRows[] {
  const names = idsIn(route);
  return names.length < 2 ? [] : names.map((name) => ({ ...mine, [name]: theirs[name] }));
}

test.describe('a secret link (trust 28)', () => {
  for (const route of routesFor('holder')) {
    test(`opens ${route} for anyone who has it, and nothing once it is revoked`, async ({
      world: { nobody, mine, theirs, administrator },
    }) => {
      const link = await makeLink(mine, { id: mine.own.planId });
      const address = addressOf(route, { token: link.token });
      const wrong = 'x'.repeat(43);
      const missing = addressOf(route, { token: wrong });
      const others = [nobody, theirs.request, administrator.request];
      for (const request of [mine.request, ...others]) {
        const response = await get(request, address);
        expect(response.status()).toBe(200);
        expect(await response.text()).toContain(mine.own.secret);
      }
      await query('UPDATE "PlanLink" SET "revokedAt" = now() WHERE "id" = $1', [link.id]);
      for (const request of [mine.request, ...others]) {
        const [response, none] = [await get(request, address), await get(request, missing)];
        expect(response.status()).toBe(404);
        const nothing = (await essence(none)).replaceAll(wrong, 'TOKEN');
        expect((await essence(response)).replaceAll(link.token, 'TOKEN')).toBe(nothing);
      }
    });
  }
});

test.describe('another person’s ids (trust 9)', () => {
  for (const route of routesFor('owner')) {
    test(`open nothing at ${route}: as if they did not exist`, async ({ world }) => {
      const { mine, theirs, editor, administrator } = world;
      const before = await keptBy(mine, theirs);
      await findsNothing(mine, route, [theirs.own, ...mixed(route, mine.own, theirs.own)]);
      await findsNothing(editor, route, [theirs.own]);
      await findsNothing(administrator, route, [theirs.own]);
      const response = await get(mine.request, addressOf(route, mine.own));
      expect(response.status(), 'for its owner').toBe(200);
      expect(await keptBy(mine, theirs)).toEqual(before);
    });
  }
});

test.describe('signed in (trust 9)', () => {
  for (const route of routesFor('person')) {
    test(`every person opens ${route} and sees their own rows`, async ({ world }) => {
      const { mine, editor } = world;
      for (const actor of [mine, editor]) {
        const response = await get(actor.request, addressOf(route, actor.own));
        expect(response.status()).toBeLessThan(400);
        expect(response.headers().location ?? '').not.toContain('/sign-in');
      }
    });
  }

  for (const needed of ['editor', 'administrator'] as const) {
    for (const route of routesFor(needed)) {
      test(`only an ${needed} opens ${route}`, async ({ world }) => {
        const { mine, editor, administrator } = world;
        for (const actor of needed === 'editor' ? [mine] : [mine, editor]) {
          const response = await get(actor.request, addressOf(route, actor.own));
          const text = await response.text();
          expect(response.status()).toBe(404);
          // A file that is not there has no page of its own.
          if (builtRoutes().find((one) => one.route === route)?.isPage) {
            expect(text).toContain('<title>Not found · Longview</title>');
            expect(text).toContain('There is nothing at this address');
          }
          // What exists looks like what does not.
          const missing = await get(actor.request, addressOf(route, withoutRows(actor.own)));
          expect(await essence(response)).toBe(await essence(missing));
        }
        for (const actor of needed === 'editor' ? [editor, administrator] : [administrator]) {
          const response = await get(actor.request, addressOf(route, actor.own));
          expect(response.status()).toBe(200);
        }
      });
    }
  }
});

test.describe('a visitor in a demo (trust 31)', () => {
  for (const { route, who, methods, inDemo } of rows) {
    if (!methods.includes('GET') || who === 'nobody' || who === 'holder') continue;
    const answer = (actor: Actor) => get(actor.request, addressOf(route, actor.own));

    if (who === 'anyone' || inDemo) {
      test(`may open ${route}`, async ({ world: { demo, mine } }) => {
        // Reminders are a person's: anyone with the link can end them.
        const ids = { ...demo.own, link: mine.own.link };
        const response = await get(demo.request, addressOf(route, ids));
        expect(response.status()).toBeLessThan(400);
        expect(response.headers().location ?? '').not.toMatch(/\/sign-in|\/demo/);
      });
    } else if (who === 'person' || who === 'owner') {
      test(`is told at ${route} that the demo does not have it`, async ({ world: { demo } }) => {
        const response = await answer(demo);
        expect(response.status()).toBe(307);
        expect(response.headers().location).toBe('/demo?about=missing');
      });
    } else {
      test(`finds nothing at ${route}`, async ({ world: { demo } }) => {
        expect((await answer(demo)).status()).toBe(404);
      });
    }
  }

  for (const { route, inDemo, who } of rows) {
    if (who !== 'owner' || !inDemo) continue;
    test(`sees nobody else’s rows at ${route}, and nobody sees theirs`, async ({ world }) => {
      const { demo, mine } = world;
      await findsNothing(demo, route, [mine.own]);
      await findsNothing(mine, route, [demo.own]);
    });
  }

  test('whose demo is over is refused everything, and told so, before it is deleted', async ({
    playwright,
  }) => {
    const demo = await createDemo(new Date(Date.now() - 24 * 60 * 60 * 1_000));
    const cookie = `${sessionCookie()}=${await openSession(demo)}`;
    const request = await playwright.request.newContext({ extraHTTPHeaders: { cookie } });
    const response = await get(request, new URL('/plans', process.env.BASE_URL).href);
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe('/demo');
    expect(
      await (await get(request, new URL('/demo', process.env.BASE_URL).href)).text(),
    ).toContain('Your demo is over');
    await request.dispose();
  });
});

test.describe('opening a page (trust 10)', () => {
  // That a secret link was opened is counted: e2e/sharing.spec.ts.
  for (const { route } of rows.filter(({ who }) => !['nobody', 'holder'].includes(who))) {
    test(`changes nothing at ${route}`, async ({ world: { mine, administrator } }) => {
      const before = await keptBy(mine, administrator);
      for (const { request, own } of [mine, administrator]) {
        const address = addressOf(route, own);
        await get(request, address);
        for (const [name, value] of [
          ['rsc', '1'],
          ['next-url', `/plans/${own.planId}`],
        ] as const) {
          await request.get(address, { headers: { [name]: value }, maxRedirects: 0 });
        }
        await request.head(address, { maxRedirects: 0 });
      }
      expect(await keptBy(mine, administrator)).toEqual(before);
    });
  }
});
