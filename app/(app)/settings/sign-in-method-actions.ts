'use server';

import { after } from 'next/server';
import { failed } from '@/lib/schemas/form-state';
import { reauthenticationSchema } from '@/lib/schemas/identity/account';
import {
  newPasskeySchema,
  passkeyAnswerSchema,
  passkeyIdSchema,
  renamePasskeySchema,
  twoFactorSchema,
} from '@/lib/schemas/identity/passkey';
import { connectProviderSchema, identityIdSchema } from '@/lib/schemas/identity/provider';
import { newRecoveryCodesSchema, shownCode } from '@/lib/schemas/identity/recovery-code';
import { saved } from '@/lib/server/http/form-action';
import { mailNotice } from '@/lib/server/identity/event/notices';
import { redirectToProvider } from '@/lib/server/identity/next-auth/redirect-to-provider';
import {
  reauthenticate,
  reauthenticateByPasskey,
  requireRecentAuthentication,
} from '@/lib/server/identity/session/reauthenticate';
import {
  disconnectIdentity,
  removePasskey,
  renamePasskey,
  replaceRecoveryCodes,
  setTwoFactor,
} from '@/lib/server/identity/sign-in-method/mutations';
import { finishPasskey } from '@/lib/server/identity/sign-in-method/register-passkey';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { newRecoveryCodes } from '@/lib/server/identity/two-factor/recovery-codes';

const SETTINGS = '/settings';

/** Re-authenticates by the password: for ten minutes the settings do not ask again. */
export const reauthenticateByPasswordAction = signedInAction(
  reauthenticationSchema,
  async (who, input) => {
    await reauthenticate(who.userId, input);
    return saved(SETTINGS, 'Thank you. You can go on.');
  },
);

/** The same by a passkey. */
export const reauthenticateByPasskeyAction = signedInAction(
  passkeyAnswerSchema,
  async (who, { answer }) => {
    await reauthenticateByPasskey(who.userId, answer);
    return saved(SETTINGS, 'Thank you. You can go on.');
  },
);

export const addPasskeyAction = signedInAction(newPasskeySchema, async (who, { answer }) => {
  await requireRecentAuthentication(who.userId);
  const name = await finishPasskey(who, answer);
  after(() => mailNotice(who.userId, 'passkey-added'));
  return saved(
    SETTINGS,
    `Your passkey is added and called “${name}”. Try it the next time you sign in.`,
  );
});

/** A name grants no access: renaming alone needs no re-authentication. */
export const renamePasskeyAction = signedInAction(renamePasskeySchema, async (who, input) => {
  await renamePasskey(who, input);
  return saved(SETTINGS, 'Renamed.');
});

export const removePasskeyAction = signedInAction(passkeyIdSchema, async (who, input) => {
  await requireRecentAuthentication(who.userId);
  await removePasskey(who, input.passkeyId);
  after(() => mailNotice(who.userId, 'passkey-removed'));
  return saved(SETTINGS, 'The passkey is removed. It can no longer be used to sign in.');
});

export const setTwoFactorAction = signedInAction(twoFactorSchema, async (who, { on }) => {
  await requireRecentAuthentication(who.userId);
  await setTwoFactor(who, on === 'yes');
  after(() => mailNotice(who.userId, on === 'yes' ? 'second-step-on' : 'second-step-off'));
  return saved(SETTINGS, on === 'yes' ? 'The second step is on.' : 'The second step is off.');
});

export const newRecoveryCodesAction = signedInAction(newRecoveryCodesSchema, async (who) => {
  await requireRecentAuthentication(who.userId);
  const codes = newRecoveryCodes();
  if (!(await replaceRecoveryCodes(who, codes))) {
    return failed(
      'An earlier click made a set that was not shown. Make a new one, which replaces it.',
    );
  }
  after(() => mailNotice(who.userId, 'recovery-codes-made'));
  return {
    ...saved(SETTINGS, 'Your new codes. The old ones no longer work.'),
    issued: codes.map(shownCode),
  };
});

export const connectProviderAction = signedInAction(connectProviderSchema, async (who, input) => {
  await requireRecentAuthentication(who.userId);
  return redirectToProvider(input.service, { next: '/settings/connections', connects: who.userId });
});

export const disconnectProviderAction = signedInAction(identityIdSchema, async (who, input) => {
  await requireRecentAuthentication(who.userId);
  await disconnectIdentity(who, input.identityId);
  after(() => mailNotice(who.userId, 'connection-removed'));
  return saved(SETTINGS, 'Disconnected.');
});
