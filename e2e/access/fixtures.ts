import { type APIRequestContext, test as base } from '@playwright/test';
import type { Role } from '@/lib/domain/identity';
import { snapshot } from '../support/database';
import {
  createPerson,
  openSession,
  type Person,
  SESSION_COOKIE,
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
  /** Two people, each with one of everything; the second is signed in nowhere that matters. */
  mine: Actor;
  theirs: Actor;
  editor: Actor;
  administrator: Actor;
}

interface WorkerFixtures {
  world: World;
  /** Somebody new with one of everything, for what changes something. */
  settleIn(role: Role): Promise<Actor>;
}

/** Requests without a browser: what is tried here needs no page to be drawn. */
export const test = base.extend<object, WorkerFixtures>({
  settleIn: [
    async ({ playwright }, use) => {
      const open: APIRequestContext[] = [];
      await use(async (role) => {
        const person = await createPerson(somePassword, role);
        const cookie = `${SESSION_COOKIE}=${await openSession(person, new Date())}`;
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
        editor: await settleIn('editor'),
        administrator: await settleIn('administrator'),
      });
      await nobody.dispose();
    },
    { scope: 'worker' },
  ],
});

/** All that these people keep: equal when no row was touched. */
export function keptBy(...people: Actor[]): Promise<string[]> {
  return Promise.all(people.map(({ id }) => snapshot(id)));
}
