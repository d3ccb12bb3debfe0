'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { GIVEN_ROLES, type Role } from '@/lib/domain/identity';
import { roleName, whatRoleMay } from '@/lib/format/identity/roles';
import type { FormAction } from '@/lib/schemas/form-state';

type Props = { action: FormAction; idempotencyKey: string; account: string; role: Role };

export function RoleForm({ action, idempotencyKey, account, role }: Props) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ account, idempotencyKey: key }} />
      <ChoiceGroup
        // After a save the form begins with the saved role.
        key={role}
        legend="What this account may do"
        name="role"
        options={GIVEN_ROLES.map((name) => ({
          value: name,
          label: roleName(name),
          description: whatRoleMay(name),
        }))}
        defaultValue={value('role', role)}
        error={errors('role')}
      />
      <div>
        <SubmitButton pending={pending}>Save role</SubmitButton>
      </div>
    </form>
  );
}
