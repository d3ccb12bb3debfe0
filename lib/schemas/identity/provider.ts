import { z } from 'zod';
import { rowId } from '../text';

/** Identity providers ("sign-in services" on pages), in the order in which they are offered. */
export const providerIds = ['oidc', 'google', 'github'] as const;
export type ProviderId = (typeof providerIds)[number];

const service = z.enum(providerIds);

export const providerSignInSchema = z.strictObject({
  service,
  next: z.string().max(2_000).default(''),
});
export const connectProviderSchema = z.strictObject({ service });
export const identityIdSchema = z.strictObject({ identityId: rowId });
