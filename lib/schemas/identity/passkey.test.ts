import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPasskeySchema, passkeyChallengeSchema, passkeySignInSchema } from './passkey';

const given = {
  id: 'a2V5',
  rawId: 'a2V5',
  type: 'public-key',
  clientExtensionResults: { appid: true },
  authenticatorAttachment: 'platform',
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA', userHandle: 'AA' },
};

function read(answer: unknown) {
  return passkeySignInSchema.safeParse({ answer: JSON.stringify(answer) });
}

describe('a passkey’s answer (trust 11)', () => {
  it('is read as browsers write it, without what was not asked for', () => {
    expect(read(given).data?.answer).toEqual({ ...given, clientExtensionResults: {} });
  });

  it.each([
    { ...given, userId: 'somebody' },
    { ...given, response: { ...given.response, role: 'administrator' } },
    { ...given, id: 'not base64url!' },
    { ...given, id: 'A'.repeat(12_001) },
    { ...given, type: 'password' },
    { ...given, response: { ...given.response, signature: 7 } },
    { ...given, response: null },
    null,
  ])('is refused in one sentence otherwise: %j', (answer) => {
    const { error } = read(answer);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Your browser’s answer could not be read. Try again.',
    ]);
  });

  it('is refused when it is not JSON, or is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (answer) => {
        for (const schema of [passkeySignInSchema, newPasskeySchema]) {
          expect(schema.safeParse({ answer }).success).toBe(false);
        }
      }),
    );
  });
});

describe('a challenge for a passkey', () => {
  it('has one of four purposes and no other field', () => {
    expect(passkeyChallengeSchema.safeParse({ purpose: 'sign-in' }).success).toBe(true);
    for (const asked of [{}, { purpose: 'admin' }, { purpose: 'sign-in', userId: 'x' }, null, []]) {
      expect(passkeyChallengeSchema.safeParse(asked).success).toBe(false);
    }
  });
});
