'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/schemas/form-state';

type OfferedProvider = { service: string; name: string };

/** A button for each identity provider that people can sign in by; nothing where none is set up. */
export function ProviderButtons({
  providers,
  action,
  next,
}: {
  providers: readonly OfferedProvider[];
  action: FormAction;
  next: string;
}) {
  return providers.map((one) => (
    <ProviderButton key={one.service} {...one} action={action} next={next} />
  ));
}

function ProviderButton({
  service,
  name,
  action,
  next,
}: OfferedProvider & { action: FormAction; next: string }) {
  const { state, pending, form } = useForm(action, '');
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <HiddenFields fields={{ service, next }} />
      <div>
        <SubmitButton variant="secondary" pending={pending} pendingLabel={`Going to ${name}…`}>
          {`Continue with ${name}`}
        </SubmitButton>
      </div>
    </form>
  );
}
