import { describe, expect, it } from 'vitest';
import { buildEnvironment } from './build-environment';

const keyWith = (env: Record<string, string>) =>
  buildEnvironment({ NODE_ENV: 'test', ...env }, 'f00').NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;

describe('the environment of a build', () => {
  it('names the build by its sources', () => {
    expect(buildEnvironment({ NODE_ENV: 'test' }, 'f00')).toMatchObject({
      NODE_ENV: 'production',
      BUILD_FINGERPRINT: 'f00',
    });
  });

  it('gives instances with one secret one key of server actions, and tells nothing of the secret', () => {
    const key = keyWith({ NEXTAUTH_SECRET: 'the secret of these instances' });
    expect(key).toBe(keyWith({ NEXTAUTH_SECRET: 'the secret of these instances' }));
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(key).not.toBe(keyWith({ NEXTAUTH_SECRET: 'another' }));
  });

  it('leaves the key to Next without a secret, and to the operator who has chosen one', () => {
    expect(keyWith({})).toBeUndefined();
    const own = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'own' };
    expect(keyWith({ NEXTAUTH_SECRET: 'the secret', ...own })).toBe('own');
  });
});
