'use server';

import { revalidatePath } from 'next/cache';
import { after } from 'next/server';
import { confirmPasswordSchema } from '@/lib/schemas/identity/account';
import {
  newPasskeySchema,
  passkeyAnswerSchema,
  passkeyIdSchema,
  renamePasskeySchema,
  secondStepSchema,
} from '@/lib/schemas/identity/passkey';
import { newRecoveryCodesSchema, shownCode } from '@/lib/schemas/identity/recovery-code';
import { connectServiceSchema, identityIdSchema } from '@/lib/schemas/identity/sign-in-service';
import { mailNotice } from '@/lib/server/identity/event/notices';
import { goToService } from '@/lib/server/identity/next-auth/go-to-service';
import { newRecoveryCodes } from '@/lib/server/identity/second-step/recovery-codes';
import {
  confirmByPasskey,
  confirmIdentity,
  requireConfirmed,
} from '@/lib/server/identity/session/confirm-identity';
import {
  disconnectIdentity,
  removePasskey,
  renamePasskey,
  replaceRecoveryCodes,
  setSecondStep,
} from '@/lib/server/identity/sign-in-method/mutations';
import { finishPasskey } from '@/lib/server/identity/sign-in-method/register-passkey';
import { signedInAction } from '@/lib/server/identity/signed-in-action';

function done(message: string) {
  revalidatePath('/settings', 'layout');
  return { status: 'done' as const, errors: {}, message };
}

function failed(message: string) {
  return { status: 'failed' as const, errors: {}, message };
}

/** "It is me", by the password: for ten minutes the settings need not ask again. */
export const confirmPasswordAction = signedInAction(confirmPasswordSchema, async (who, input) => {
  await confirmIdentity(who.userId, input);
  return done('Thank you. You can go on.');
});

/** The same by a passkey. */
export const confirmPasskeyAction = signedInAction(passkeyAnswerSchema, async (who, { answer }) => {
  await confirmByPasskey(who.userId, answer);
  return done('Thank you. You can go on.');
});

export const addPasskeyAction = signedInAction(newPasskeySchema, async (who, { answer }) => {
  await requireConfirmed(who.userId);
  const name = await finishPasskey(who, answer);
  after(() => mailNotice(who.userId, 'passkey-added'));
  return done(`Your passkey is added and called “${name}”. Try it the next time you sign in.`);
});

/** A name opens nothing: this alone needs no confirmation. */
export const renamePasskeyAction = signedInAction(renamePasskeySchema, async (who, input) => {
  await renamePasskey(who, input);
  return done('Renamed.');
});

export const removePasskeyAction = signedInAction(passkeyIdSchema, async (who, input) => {
  await requireConfirmed(who.userId);
  await removePasskey(who, input.passkeyId);
  after(() => mailNotice(who.userId, 'passkey-removed'));
  return done('The passkey is removed: it opens nothing any more.');
});

export const secondStepAction = signedInAction(secondStepSchema, async (who, { on }) => {
  await requireConfirmed(who.userId);
  await setSecondStep(who, on === 'yes');
  after(() => mailNotice(who.userId, on === 'yes' ? 'second-step-on' : 'second-step-off'));
  return done(on === 'yes' ? 'The second step is on.' : 'The second step is off.');
});

export const newRecoveryCodesAction = signedInAction(newRecoveryCodesSchema, async (who) => {
  await requireConfirmed(who.userId);
  const codes = newRecoveryCodes();
  if (!(await replaceRecoveryCodes(who, codes))) {
    return failed(
      'An earlier click made a set that was not shown. Make a new one, which replaces it.',
    );
  }
  after(() => mailNotice(who.userId, 'recovery-codes-made'));
  return {
    ...done('Your new codes. Earlier ones open nothing any more.'),
    issued: codes.map(shownCode),
  };
});

export const connectServiceAction = signedInAction(connectServiceSchema, async (who, input) => {
  await requireConfirmed(who.userId);
  return goToService(input.service, { next: '/settings/connections', connects: who.userId });
});

export const disconnectServiceAction = signedInAction(identityIdSchema, async (who, input) => {
  await requireConfirmed(who.userId);
  await disconnectIdentity(who, input.identityId);
  after(() => mailNotice(who.userId, 'connection-removed'));
  return done('Disconnected.');
});
