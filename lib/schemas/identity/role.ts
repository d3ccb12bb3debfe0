import { z } from 'zod';
import { GIVEN_ROLES } from '@/lib/domain/identity';
import { rowId } from '../text';
import { email } from './email';

export const findAccountSchema = z.strictObject({ email });

/** `account` is the user id of the account that an administrator gives a role. */
export const setRoleSchema = z.strictObject({
  account: rowId,
  role: z.enum(GIVEN_ROLES, 'Choose one of the three.'),
});

export type SetRole = z.infer<typeof setRoleSchema>;
