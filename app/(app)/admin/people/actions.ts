'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { aRole } from '@/lib/format/identity/roles';
import { done } from '@/lib/schemas/form-state';
import { findAccountSchema, setRoleSchema } from '@/lib/schemas/identity/role';
import { RuleError } from '@/lib/server/database/errors';
import { setRole } from '@/lib/server/identity/role/mutations';
import { findAccount } from '@/lib/server/identity/role/queries';
import { roleAction } from '@/lib/server/identity/signed-in-action';

export const findAccountAction = roleAction(
  'administrator',
  findAccountSchema,
  async (_who, { email }) => {
    const account = await findAccount(email);
    if (account) redirect(`/admin/people/${account.id}`);
    throw new RuleError('email', 'No account has confirmed this address. Check the spelling.');
  },
);

export const setRoleAction = roleAction('administrator', setRoleSchema, async (who, input) => {
  await setRole(who, input);
  revalidatePath(`/admin/people/${input.account}`);
  return done(`Saved: now ${aRole(input.role)}.`);
});
