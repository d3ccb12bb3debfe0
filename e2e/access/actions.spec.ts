import { type BuiltAction, builtActions } from './build';
import { addressOf, call, essence, ways } from './call';
import { type Actor, expect, keptBy, test } from './fixtures';
import { type ActionRow, actions } from './matrix';
import { type OwnedRows, withoutRows } from './owned-rows';

interface Row extends ActionRow {
  action: BuiltAction;
}

const built = builtActions();
const rows: Row[] = built.flatMap((action) => {
  const row = actions[action.file]?.[action.name];
  return row ? [{ ...row, action }] : [];
});

/** The fields with ids of mine replaced by theirs: all of them at once, and one by one. */
function withTheirIds(row: Row, mine: OwnedRows, theirs: OwnedRows): Record<string, string>[] {
  const fields = row.fields(mine);
  const foreign = new Map(
    Object.entries(mine)
      .filter(([name]) => name.endsWith('Id'))
      .map(([name, id]) => [id, theirs[name as 'planId']]),
  );
  const changed = Object.entries(fields).flatMap(([name, value]) => {
    const id = foreign.get(value);
    return id === undefined ? [] : [[name, id] as const];
  });
  if (changed.length === 0) return [];
  const attempts = [changed, ...(changed.length > 1 ? changed.map((change) => [change]) : [])];
  return attempts.map((changes) => ({ ...fields, ...Object.fromEntries(changes) }));
}

/** Placeholder ids: each is its own name. */
const named = new Proxy({} as OwnedRows, {
  get: (_, name) => (name === 'answers' ? {} : String(name)),
});
/** Whether an action takes the id of a row, which another person's id can replace. */
const takesIds = (row: Row) =>
  Object.values(row.fields(named)).some((value) => value.endsWith('Id'));

const title = ({ action }: Row) => `${action.name} of ${action.file}`;

test.describe('the server actions of the build (trust 9)', () => {
  test('have a line each in the access matrix', () => {
    const missing = built.filter(({ file, name }) => !actions[file]?.[name]);
    const advice = missing.map(
      ({ file, name }) =>
        `  '${file}': {\n    ${name}: person(({ planId }) => ({ planId, …what its form sends })),\n  },`,
    );
    expect(
      missing.map(({ file, name }) => `${file} ${name}`),
      `Say who may call these: add to \`actions\` in e2e/access/matrix.ts\n${advice.join('\n')}`,
    ).toEqual([]);
    const lines = Object.entries(actions).flatMap(([file, names]) =>
      Object.keys(names).map((name) => `${file} ${name}`),
    );
    const known = built.map(({ file, name }) => `${file} ${name}`);
    expect(
      lines.filter((line) => !known.includes(line)),
      'Lines of `actions` in e2e/access/matrix.ts whose action is gone',
    ).toEqual([]);
  });
});

test.describe('another person’s ids (trust 9, trust 10)', () => {
  for (const row of rows.filter((one) => one.who !== 'anyone' && takesIds(one))) {
    test(`are not found by ${title(row)}, and nothing changes`, async ({ world }) => {
      const { action } = row;
      const { mine, theirs, editor, administrator } = world;
      const actors = {
        person: [mine, editor, administrator],
        editor: [editor, administrator],
        administrator: [administrator],
      }[row.who as 'person'];
      const before = await keptBy(mine, theirs, editor, administrator);
      for (const actor of actors) {
        const at = actor.own;
        for (const way of ways) {
          const attempts = withTheirIds(row, actor.own, theirs.own);
          // It names no row: it can only be about one's own.
          if (attempts.length === 0) continue;
          const missing = await call(
            actor.request,
            { action, way, at },
            row.fields(withoutRows(actor.own)),
          );
          const nothing = await essence(missing);
          for (const fields of attempts) {
            const response = await call(actor.request, { action, way, at }, fields);
            expect(response.status(), `${way} ${JSON.stringify(fields)}`).toBe(404);
            expect(await essence(response)).toBe(nothing);
            expect(await response.text()).not.toContain(theirs.own.secret);
          }
        }
      }
      expect(await keptBy(mine, theirs, editor, administrator)).toEqual(before);
    });
  }
});

test.describe('without a session (trust 9, trust 10)', () => {
  for (const row of rows.filter(({ who }) => who !== 'anyone')) {
    test(`${title(row)} does nothing and leads to sign-in`, async ({ world }) => {
      const { nobody, mine } = world;
      const { action } = row;
      const before = await keptBy(mine);
      const at = mine.own;
      const byScript = await call(nobody, { action, way: 'script', at }, row.fields(at));
      expect(byScript.status()).toBe(200);
      expect(await byScript.text()).toContain('You have been signed out.');
      const byForm = await call(nobody, { action, way: 'form', at }, row.fields(at));
      expect(byForm.status()).toBe(303);
      expect(byForm.headers().location).toMatch(/^\/sign-in\?next=%2F/);
      expect(await keptBy(mine)).toEqual(before);
    });
  }
});

test.describe('with a role too low (trust 9)', () => {
  for (const row of rows.filter(({ who }) => who === 'editor' || who === 'administrator')) {
    test(`${title(row)} is not there`, async ({ world }) => {
      const { mine, editor } = world;
      for (const actor of row.who === 'editor' ? [mine] : [mine, editor]) {
        for (const way of ways) {
          const place = { action: row.action, way, at: actor.own };
          const response = await call(actor.request, place, row.fields(actor.own));
          expect(response.status(), way).toBe(404);
        }
      }
    });
  }
});

test.describe('a visitor in a demo (trust 31)', () => {
  for (const row of rows.filter(({ who, inDemo }) => who !== 'anyone' && !inDemo)) {
    test(`is refused by ${title(row)} with a sentence, and nothing changes`, async ({ world }) => {
      const { demo } = world;
      const at = demo.own;
      const before = await keptBy(demo);
      const { action } = row;
      const byScript = await call(demo.request, { action, way: 'script', at }, row.fields(at));
      const byForm = await call(demo.request, { action, way: 'form', at }, row.fields(at));
      if (row.who === 'person') {
        expect(byScript.status()).toBe(200);
        expect(await byScript.text()).toContain('The demo does not have this.');
        // Its page leads on, where it is one that the demo does not have.
        expect([200, 303, 307]).toContain(byForm.status());
      } else {
        expect([byScript.status(), byForm.status()]).toEqual([404, 404]);
      }
      expect(await keptBy(demo)).toEqual(before);
    });
  }

  for (const row of rows.filter(({ inDemo, succeedsIn }) => inDemo && !succeedsIn)) {
    test(`succeeds with ${title(row)}`, async ({ settleIn }) => {
      const actor = await settleIn('demo');
      const place = { action: row.action, way: 'script', at: actor.own } as const;
      const response = await call(actor.request, place, row.fields(actor.own));
      const text = await response.text();
      expect([200, 303], text).toContain(response.status());
      expect(text).not.toMatch(/\\?"status\\?":\\?"(invalid|failed|conflict)\\?"/);
    });
  }

  for (const row of rows.filter((one) => one.inDemo && takesIds(one))) {
    test(`finds nobody else’s rows by ${title(row)}`, async ({ world: { demo, theirs } }) => {
      const place = { action: row.action, way: 'script', at: demo.own } as const;
      for (const fields of withTheirIds(row, demo.own, theirs.own)) {
        expect((await call(demo.request, place, fields)).status()).toBe(404);
      }
    });
  }
});

const alertsIn = (html: string) => html.split('role="alert"').length - 1;

test.describe('a person with the right role (trust 9)', () => {
  for (const row of rows.filter(({ succeedsIn }) => succeedsIn === undefined)) {
    test(`succeeds with ${title(row)}`, async ({ settleIn, world }) => {
      const { theirs } = world;
      const before = await keptBy(theirs);
      for (const way of ways) {
        const actor: Actor = await settleIn(row.who === 'anyone' ? 'person' : row.who);
        const place = { action: row.action, way, at: actor.own };
        const response = await call(actor.request, place, row.fields(actor.own));
        const text = await response.text();
        expect([200, 303], text).toContain(response.status());
        expect(response.headers().location ?? '').not.toContain('/sign-in');
        expect(text, way).not.toMatch(/\\?"status\\?":\\?"(invalid|failed|conflict)\\?"/);
        if (response.status() !== 200 || alertsIn(text) === 0) continue;
        // A page may show a message by itself, for example about a link without its token.
        const opened = await actor.request.get(addressOf(row.action.page, actor.own));
        expect(alertsIn(text), way).toBe(alertsIn(await opened.text()));
      }
      expect(await keptBy(theirs)).toEqual(before);
    });
  }
});
