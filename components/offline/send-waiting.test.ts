import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WaitingEntry } from '@/lib/domain/offline';
import { TOO_OLD } from '@/lib/format/offline';
import { sendWaiting } from './send-waiting';

const store = vi.hoisted(() => ({
  waitingEntries: vi.fn(),
  markSent: vi.fn(),
  refuseEntry: vi.fn(),
  forgetPlans: vi.fn(),
}));
vi.mock('./store', () => store);

const entry: WaitingEntry = {
  key: 'first',
  person: 'p',
  planId: 'plan',
  goalId: 'goal',
  kind: 'value',
  value: '3',
  occurredOn: '2028-12-04',
  note: '',
  link: '',
  typedAt: Date.now(),
};
const another = { ...entry, key: 'second' };

const request = vi.fn();

/** Sends two entries; the server answers them in turn. */
function sendBoth(...answers: (Response | Error)[]): Promise<number | null> {
  for (const answer of answers) {
    if (answer instanceof Error) request.mockRejectedValueOnce(answer);
    else request.mockResolvedValueOnce(answer);
  }
  return sendWaiting();
}

const saved = () => Response.json({ status: 'done', message: '3 of 10 talks.' });
const answered = (status: number, headers = {}) => new Response('{}', { status, headers });

beforeEach(() => {
  vi.stubGlobal('fetch', request);
  vi.stubGlobal('navigator', {});
  store.waitingEntries.mockResolvedValue([entry, another]);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('the queue on a device (trust 32)', () => {
  it('is sent in its order, each entry under its own key and for its own person', async () => {
    expect(await sendBoth(saved(), saved())).toBeNull();
    const bodies = request.mock.calls.map(([, init]) => JSON.parse(init.body));
    expect(bodies).toMatchObject([
      { key: 'first', person: 'p', fields: { goalId: 'goal', value: '3' } },
      { key: 'second', person: 'p' },
    ]);
    expect(store.markSent.mock.calls).toEqual([
      ['first', '3 of 10 talks.'],
      ['second', '3 of 10 talks.'],
    ]);
  });

  it('sends a step as its goal and day alone', async () => {
    store.waitingEntries.mockResolvedValue([{ ...entry, kind: 'step', value: '' }]);
    await sendBoth(saved());
    const { fields } = JSON.parse(request.mock.calls[0]?.[1].body);
    expect(fields).toEqual({ goalId: 'goal', occurredOn: '2028-12-04' });
  });

  it('waits as long as the server asks, and a while where there is no answer', async () => {
    expect(await sendBoth(answered(429, { 'retry-after': '7' }))).toBe(7);
    expect(await sendBoth(answered(503, { 'retry-after': '5' }))).toBe(5);
    expect(await sendBoth(new TypeError('Failed to fetch'))).toBe(30);
    expect(request).toHaveBeenCalledTimes(3);
    expect(store.markSent).not.toHaveBeenCalled();
  });

  it('keeps what the server does not take, with its reason, and goes on', async () => {
    const errors = { occurredOn: ['Choose a later day.'] };
    const invalid = Response.json({ status: 'invalid', message: 'One thing.', errors });
    expect(await sendBoth(invalid, answered(404))).toBeNull();
    expect(store.refuseEntry.mock.calls).toEqual([
      ['first', { message: 'One thing.', errors }],
      ['second', { message: 'This goal is not there any more.', errors: {} }],
    ]);
  });

  it('does not send again what was refused', async () => {
    store.waitingEntries.mockResolvedValue([{ ...entry, refusal: { errors: {} } }]);
    expect(await sendWaiting()).toBeNull();
    expect(request).not.toHaveBeenCalled();
  });

  it('stops for a person who is signed out, keeps what was typed and forgets the plan', async () => {
    expect(await sendBoth(answered(401))).toBeNull();
    expect(request).toHaveBeenCalledOnce();
    expect(store.forgetPlans).toHaveBeenCalledOnce();
    expect(store.markSent).not.toHaveBeenCalled();
  });

  it('is left alone while another tab sends it', async () => {
    const busy = (_name: string, _options: object, work: (lock: null) => unknown) => work(null);
    vi.stubGlobal('navigator', { locks: { request: busy } });
    expect(await sendWaiting()).toBe(30);
    expect(request).not.toHaveBeenCalled();
  });

  it('sends nothing that has waited for so long that it could be entered twice', async () => {
    store.waitingEntries.mockResolvedValue([{ ...entry, typedAt: 0 }]);
    expect(await sendWaiting()).toBeNull();
    expect(request).not.toHaveBeenCalled();
    expect(store.refuseEntry).toHaveBeenCalledWith('first', { message: TOO_OLD, errors: {} });
  });

  it('keeps what is answered by something else than the app, or with a failure', async () => {
    const page = new Response('<html>', { status: 400 });
    const failed = Response.json({ status: 'done', message: 'Done.' }, { status: 400 });
    expect(await sendBoth(page, failed)).toBeNull();
    expect(store.refuseEntry.mock.calls.map(([key]) => key)).toEqual(['first', 'second']);
    expect(store.markSent).not.toHaveBeenCalled();
  });

  it('is never sent for another person', async () => {
    expect(await sendBoth(answered(409))).toBeNull();
    expect(request).toHaveBeenCalledOnce();
    expect(store.refuseEntry).not.toHaveBeenCalled();
  });
});
