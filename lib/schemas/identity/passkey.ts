import { z } from 'zod';
import { rowId, rowVersion, text } from '../text';

/** The purposes of a challenge; an answer to one is refused for any other. */
export const passkeyPurposes = ['register', 'sign-in', 'second-step', 'confirm'] as const;
export type PasskeyPurpose = (typeof passkeyPurposes)[number];

export const passkeyChallengeSchema = z.strictObject({ purpose: z.enum(passkeyPurposes) });

const UNREADABLE = 'Your browser’s answer could not be read. Try again.';

/**
 * Binary fields, which browsers send in base64url. The longest is an attestation, a few thousand
 * bytes.
 */
const base64url = z
  .string()
  .max(12_000)
  .regex(/^[\w-]+$/);

/** Fields of both kinds of answer. Extensions are neither requested nor read. */
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.unknown().transform(() => ({})),
};

const registration = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.optional(),
    transports: z.array(z.string().max(30)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64url.optional(),
  }),
});

const assertion = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** A form carries an authenticator's answer as JSON, written by our own script. */
function answer<S extends z.ZodType>(schema: S) {
  return z
    .string(UNREADABLE)
    .max(30_000, UNREADABLE)
    .transform((json, context): z.output<S> => {
      const parsed = schema.safeParse(parse(json));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: UNREADABLE });
      return z.NEVER;
    });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const registrationAnswer = answer(registration);
export const assertionAnswer = answer(assertion);
export type RegistrationAnswer = z.output<typeof registration>;
export type AssertionAnswer = z.output<typeof assertion>;

export const passkeySignInSchema = z.strictObject({
  answer: assertionAnswer,
  next: z.string().max(2_000).default(''),
});
export const passkeyAnswerSchema = z.strictObject({ answer: assertionAnswer });
export const newPasskeySchema = z.strictObject({ answer: registrationAnswer });

const name = text('a name', { min: 1, max: 80 });

export const renamePasskeySchema = z.strictObject({ passkeyId: rowId, version: rowVersion, name });
export const passkeyIdSchema = z.strictObject({ passkeyId: rowId });
export const twoFactorSchema = z.strictObject({ on: z.enum(['yes', 'no']) });
