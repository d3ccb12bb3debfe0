import { TextLink } from '@/components/ui/text-link';

/** A quiet line on top of an account's pages until its address is confirmed. */
export function ConfirmStrip({ email }: { email: string }) {
  return (
    <p role="note" className="confirm-strip">
      We sent a link to <strong>{email}</strong>. Open it to confirm the address.{' '}
      <TextLink href="/settings">Not there?</TextLink>
    </p>
  );
}
