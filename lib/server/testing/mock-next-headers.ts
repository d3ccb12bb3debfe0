/**
 * A mock of `next/headers`, which throws outside a request: the cookies and headers of one browser.
 *
 *     vi.mock('next/headers', () => import('../testing/mock-next-headers'));
 */
const jar = new Map<string, string>();
const sent = new Headers({ 'user-agent': 'A browser for tests', 'next-action': 'some form' });

export function cookies() {
  return Promise.resolve({
    get: (name: string) => {
      const value = jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string, options?: { maxAge?: number }) => {
      if (options?.maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    },
    delete: (name: string) => {
      jar.delete(name);
    },
  });
}

export function headers() {
  return Promise.resolve(sent);
}

export function clearCookies() {
  jar.clear();
}

/** While `work` runs, forms are sent without JavaScript. */
export async function withoutJavaScript<T>(work: () => Promise<T>): Promise<T> {
  sent.delete('next-action');
  try {
    return await work();
  } finally {
    sent.set('next-action', 'some form');
  }
}

/** Signs this browser in as the person. */
export async function signInAs(userId: string): Promise<void> {
  // Imported now: they import `next/headers` themselves, which is this file.
  const { createSession } = await import('../identity/session/session-store');
  const { sealSessionId, sessionCookieName } = await import('../identity/session/session-cookie');
  const sid = await createSession(userId, 'A browser for tests');
  jar.set(sessionCookieName(), await sealSessionId(sid));
}
