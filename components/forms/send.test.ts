import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, type FormState, IDLE } from '@/lib/schemas/form-state';
import { keepsText } from './send';

const typed: FormState = { ...IDLE, status: 'invalid', errors: { title: ['Too short.'] } };

function sendWith(outcome: () => Promise<FormState>, onLine = true): Promise<FormState> {
  vi.stubGlobal('navigator', { onLine });
  return keepsText(outcome)(typed, new FormData());
}

function failing(error: unknown, onLine?: boolean): Promise<FormState> {
  return sendWith(() => Promise.reject(error), onLine);
}

afterEach(() => vi.unstubAllGlobals());

describe('a form that is sent', () => {
  it('passes an answer on', async () => {
    const answer = { ...done('Saved.'), values: {} };
    expect(await sendWith(async () => answer)).toBe(answer);
  });

  it('can be sent again when the device is offline', async () => {
    const state = await failing(new TypeError('Failed to fetch'), false);
    expect(state).toMatchObject({ status: 'failed', unsent: 'offline', errors: {} });
    expect(state.message).toMatch(/^You are offline\./);
  });

  it('counts as sent offline when the device is back before the failure is known', async () => {
    const back = async () => {
      vi.stubGlobal('navigator', { onLine: true });
      throw new TypeError('Failed to fetch');
    };
    expect(await sendWith(back, false)).toMatchObject({ unsent: 'offline' });
  });

  it('can be sent again when no answer comes', async () => {
    const state = await failing(new TypeError('Failed to fetch'));
    expect(state).toMatchObject({ status: 'failed', unsent: 'no-answer' });
    expect(state.message).toMatch(/^Longview did not answer\./);
  });

  it('can be sent again after a fault of the server, whose words are not shown', async () => {
    const state = await failing(Object.assign(new Error('SELECT secret'), { digest: '12345' }));
    expect(state).toMatchObject({ status: 'failed', unsent: 'no-answer' });
    expect(state.message).not.toContain('SELECT');
  });

  it('lets redirects and 404s through', async () => {
    for (const digest of ['NEXT_REDIRECT;push;/plans;303;', 'NEXT_HTTP_ERROR_FALLBACK;404']) {
      const error = Object.assign(new Error('navigation'), { digest });
      await expect(failing(error)).rejects.toBe(error);
    }
  });

  it('keeps a conflict and its version', async () => {
    const conflict = { version: 7, theirs: { title: 'Another' } };
    vi.stubGlobal('navigator', { onLine: true });
    const send = keepsText(() => Promise.reject(new TypeError('Failed to fetch')));
    const state = await send({ ...IDLE, status: 'conflict', conflict }, new FormData());
    expect(state.conflict).toEqual(conflict);
  });
});
