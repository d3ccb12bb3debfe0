import { z } from 'zod';
import { rowId } from '../text';

/** Services that people can sign in by, in the order in which they are offered. */
export const serviceIds = ['oidc', 'google', 'github'] as const;
export type ServiceId = (typeof serviceIds)[number];

const service = z.enum(serviceIds);

export const visitServiceSchema = z.strictObject({
  service,
  next: z.string().max(2_000).default(''),
});
export const connectServiceSchema = z.strictObject({ service });
export const identityIdSchema = z.strictObject({ identityId: rowId });
