import { type APIRequestContext, test as base } from '@playwright/test';
import type { Role } from '@/lib/domain/identity';
import { snapshot } from '../support/database';
import {
  createDemo,
  createPerson,
  openSession,
  type Person,
  sessionCookie,
  somePassword,
} from '../support/people';
import { createOwnedRows, type OwnedRows } from './owned-rows';

export { expect } from '@playwright/test';

export interface Actor extends Person {
  request: APIRequestContext;
  own: OwnedRows;
}

interface World {
  nobody: APIRequestContext;
  /**
   * Two people, each with one row of every kind: the one who calls, and the owner of the other ids.
   */
  mine: Actor;
  theirs: Actor;
  /** A visitor in a demo. */
  demo: Actor;
  editor: Actor;
  administrator: Actor;
}

interface WorkerFixtures {
  world: World;
  /** Makes a new person with one row of every kind, for tests that change rows. */
  settleIn(role: Role): Promise<Actor>;
}

/** Sends requests without a browser: these tests need no rendered page. */
export const test = base.extend<object, WorkerFixtures>({
  settleIn: [
    async ({ playwright }, use) => {
      const open: APIRequestContext[] = [];
      await use(async (role) => {
        const person = await (role === 'demo' ? createDemo() : createPerson(somePassword, role));
        const cookie = `${sessionCookie()}=${await openSession(person, new Date())}`;
        const baseURL = process.env.BASE_URL;
        const request = await playwright.request.newContext({
          baseURL,
          extraHTTPHeaders: { cookie },
        });
        open.push(request);
        return { ...person, request, own: await createOwnedRows(person) };
      });
      await Promise.all(open.map((request) => request.dispose()));
    },
    { scope: 'worker' },
  ],

  world: [
    async ({ playwright, settleIn }, use) => {
      const nobody = await playwright.request.newContext({ baseURL: process.env.BASE_URL });
      await use({
        nobody,
        mine: await settleIn('person'),
        theirs: await settleIn('person'),
        demo: await settleIn('demo'),
        editor: await settleIn('editor'),
        administrator: await settleIn('administrator'),
      });
      await nobody.dispose();
    },
    { scope: 'worker' },
  ],
});

/** Snapshots of these people's rows: equal when no row was changed. */
export function keptBy(...people: Actor[]): Promise<string[]> {
  return Promise.all(people.map(({ id }) => snapshot(id)));
}
