import { expect, keptBy, test } from './access/fixtures';
import { lookups, type OddRequest, oddRequests } from './fuzz/odd-requests';
import { openSession, sessionCookie } from './support/people';
import { sendRaw } from './support/raw-request';

const base = process.env.BASE_URL ?? '';

function bytesOf({ method, target, headers }: OddRequest, cookie: string): string {
  const { host } = new URL(base);
  const given = headers.some((header) => header.startsWith('Cookie:')) ? [] : [`Cookie: ${cookie}`];
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close'];
  return `${[...lines, ...given, ...headers].join('\r\n')}\r\n\r\n`;
}

/** Sends a request, and again where Next asks for page data by another address. @returns a fault. */
async function faultOf(request: OddRequest, cookie: string): Promise<string[]> {
  const { status, text } = await sendRaw(base, bytesOf(request, cookie));
  const what = `${request.method} ${request.target} ${request.headers}`.slice(0, 300);
  const [, location = ''] = /^location: (.*)$/im.exec(text) ?? [];
  if (status >= 500) return [`${status} for ${what}`];
  if (location && new URL(location, base).origin !== base) return [`to ${location} for ${what}`];
  const again = request.headers.includes('RSC: 1') && /[?&]_rsc=/.test(location);
  return again && !request.target.includes('_rsc')
    ? faultOf({ ...request, target: location }, cookie)
    : [];
}

/** Sends all, a few at a time. @returns the faults. */
async function faultsOf(requests: OddRequest[], cookie: string): Promise<string[]> {
  const waiting = [...requests];
  const faults: string[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      faults.push(...(await faultOf(next, cookie)));
    }
  };
  await Promise.all([work(), work(), work()]);
  return faults;
}

test.describe('a fault of the sender (trust 11)', () => {
  test('is no fault of the server, at any route, and leads to no other site (trust 13)', async ({
    settleIn,
    world: { theirs },
  }) => {
    test.setTimeout(300_000);
    const administrator = await settleIn('administrator');
    const before = await keptBy(theirs);
    const requests = oddRequests(administrator.own);
    const cookie = `${sessionCookie()}=${await openSession(administrator)}`;
    console.log(`odd requests: ${requests.length}`);
    expect(await faultsOf(requests, cookie)).toEqual([]);
    expect(await keptBy(theirs)).toEqual(before);
  });

  test('is none where a word of an address is looked up', async ({ settleIn }) => {
    const person = await settleIn('person');
    const cookie = `${sessionCookie()}=${await openSession(person)}`;
    const requests = [
      ...lookups('/outlooks', ['q', 'sort', 'theme', 'family']),
      ...lookups('/plans/latest', ['open']),
      ...lookups('/sign-in', ['problem', 'service', 'error']),
      ...lookups(`/plans/${person.own.planId}/scenarios`, ['pace', 'fade', 'due']),
      ...lookups(`/plans/${person.own.planId}/goals/new`, ['strategy', 'template']),
    ];
    expect(await faultsOf(requests, cookie)).toEqual([]);
  });
});
