import '../site/site.css';
import { TextLink } from '@/components/ui/text-link';

type ConfirmStripProps = { email: string; hasMailServer: boolean };

/** A quiet line on top of an account's pages until its address is confirmed. */
export function ConfirmStrip({ email, hasMailServer }: ConfirmStripProps) {
  return (
    <p role="note" className="confirm-strip">
      <strong>{email}</strong> is not confirmed yet:{' '}
      {hasMailServer ? 'open the link that we sent.' : 'its link is in this site’s outbox.'}{' '}
      <TextLink href="/settings">Settings</TextLink>
    </p>
  );
}
