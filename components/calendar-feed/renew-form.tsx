'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/schemas/form-state';
import { FeedAddress } from './feed-address';

type RenewFormProps = {
  action: FormAction;
  idempotencyKey: string;
  feed: { id: string; name: string };
};

/** Gives a feed a new address and shows it once. */
export function RenewForm({ action, idempotencyKey, feed }: RenewFormProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  const [address] = state.issued ?? [];
  return (
    <div className="grid max-w-xl gap-4">
      {address ? (
        <FeedAddress id={`renewed-${feed.id}`} address={address} />
      ) : (
        <FormMessage state={state} />
      )}
      <form {...form} className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <HiddenFields fields={{ linkId: feed.id, idempotencyKey: key }} />
        <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Renewing…">
          Renew<span className="sr-only">: {feed.name}</span>
        </SubmitButton>
        <span className="text-sm text-muted">
          Makes a new address that works for as long. The old one stops working at once.
        </span>
      </form>
    </div>
  );
}
