import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actions } from '@/e2e/access/matrix';
import { createOwnedRows, type OwnedRows } from '@/e2e/access/owned-rows';
import { useDatabase } from '@/e2e/support/database';
import { createPerson } from '@/e2e/support/people';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import {
  type Field,
  FOREIGN_KEYS,
  hostileFields,
  manySignedFields,
} from '@/lib/schemas/testing/hostile';
import { db } from '@/lib/server/database/db';
import { makeOutlook } from '@/lib/server/testing/fixtures';
import { clearCookies, signInAs } from '@/lib/server/testing/mock-next-headers';
import { rowsOf } from '@/lib/server/testing/personal-rows';
import { ownerUrl } from '@/lib/server/testing/shared-database';

vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));
// Work after the response, mail above all, is not tested here.
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }));
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }));
// Without rate limits: only the handling of input is tested here.
vi.mock('@/lib/server/rate-limit/rate-limits', async (original) => ({
  ...(await original<object>()),
  consumePoint: async () => {},
  refundPoint: async () => {},
  countFailure: async () => 0,
  forgiveFailure: async () => {},
}));

const modules = import.meta.glob<Record<string, FormAction>>('./**/*actions.ts');

const rows = Object.entries(actions).flatMap(([file, exported]) =>
  Object.entries(exported).map(([name, row]) => ({ file, name, row })),
);

let own: OwnedRows;
let userId: string;

async function settleIn(role: 'person' | 'editor' | 'administrator') {
  const person = await createPerson(undefined, role);
  userId = person.id;
  own = await createOwnedRows(person);
  await signInAs(userId);
}

beforeAll(async () => {
  useDatabase(ownerUrl);
  await makeOutlook({}, 'machine-learning-engineer');
});
afterAll(() => db.$disconnect());

type Answer = FormState | { digest: string } | undefined;

/** What an action answers: a state, or where it leads. */
async function send(action: FormAction, fields: readonly Field[]): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  try {
    return await action(IDLE, form);
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return { digest: String(error.digest) };
    throw error;
  }
}

/** Never sent back with the rest of what was typed. */
const SECRETS = ['password', 'currentPassword', 'newPassword', 'token', 'code', 'answer'];

/** An answer that no input may get. */
const UNFORESEEN = 'could not be saved just now';

describe.each(rows)('$name of $file', ({ file, name, row }) => {
  let action: FormAction;
  const role = row.who === 'anyone' ? 'person' : row.who;

  beforeAll(async () => {
    const load = modules[file.replace(/^app/, '.')];
    action = (await load?.())?.[name] as FormAction;
    await settleIn(role);
  });

  // An action without fields reads no input.
  const takesFields = !/^(signOut|leaveDemo|keepDemo|startOwn)/.test(name);

  it.runIf(takesFields).each(FOREIGN_KEYS)('refuses “%s” from outside (trust 11)', async (key) => {
    const fields = row.fields(own);
    if (Object.hasOwn(fields, key)) return;
    const before = await rowsOf(userId);
    const answer = await send(action, [...Object.entries(fields), [key, '1']]);
    expect(answer).toMatchObject({ status: 'invalid' });
    const typed = Object.keys((answer as FormState).values);
    expect(typed).toEqual(expect.arrayContaining([key]));
    expect(typed.filter((field) => SECRETS.includes(field))).toEqual([]);
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('answers any input without an unforeseen error (trust 11)', async () => {
    // Fewer runs: password hashing is slow.
    const numRuns = row.who === 'anyone' ? 30 : 120;
    await fc.assert(
      fc.asyncProperty(hostileFields(row.fields(own)), async (fields) => {
        if (row.who === 'anyone') clearCookies();
        const answer = await send(action, fields);
        expect(JSON.stringify(answer)).not.toContain(UNFORESEEN);
        if (answer && 'digest' in answer) expect(answer.digest).toMatch(/^NEXT_/);
      }),
      { numRuns },
    );
  });

  it('answers each field full of signs that normalising expands (trust 22)', async () => {
    for (const fields of manySignedFields(row.fields(own))) {
      if (row.who === 'anyone') clearCookies();
      const answer = await send(action, fields);
      expect(JSON.stringify(answer)).not.toContain(UNFORESEEN);
      if (answer && 'digest' in answer) expect(answer.digest).toMatch(/^NEXT_/);
    }
  });

  it('changes nothing when its argument is not a form (trust 10)', async () => {
    const before = await rowsOf(userId);
    for (const argument of [undefined, null, 'text', 7, [], {}, { title: 'x' }, [['a', 'b']]]) {
      const answer = action(IDLE, argument as unknown as FormData).catch((error) => {
        if (!('digest' in error)) throw error;
      });
      expect(JSON.stringify((await answer) ?? '')).not.toContain(UNFORESEEN);
    }
    if (row.who !== 'anyone') expect(await rowsOf(userId)).toEqual(before);
  });
});

it('keeps a visitor’s choices when their time zone does not exist (trust 11)', async () => {
  await settleIn('person');
  clearCookies();
  const { startPlanAction } =
    (await modules['./(public)/outlooks/[slug]/start/actions.ts']?.()) ?? {};
  const fields = { outlook: 'machine-learning-engineer', timeZone: 'Nowhere\0', ...own.answers };
  const answer = await send(startPlanAction as FormAction, Object.entries(fields));
  expect(answer).toMatchObject({ digest: expect.stringContaining('/sign-up') });
});
