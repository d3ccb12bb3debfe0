import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';

/** A feed's address, which is shown this once: to copy, or to open in the device's own calendar. */
export function FeedAddress({ id, address }: { id: string; address: string }) {
  return (
    <div className="grid gap-4">
      <Notice tone="success" title="This is the address of your feed. It is shown only once.">
        <p>Add it to your calendar now. The steps are below.</p>
      </Notice>
      <CopyField
        id={id}
        label="The address"
        value={address}
        hint="Anyone who has it can read what is in the feed, so treat it like a password."
      />
      <p>
        <a className="link" href={address.replace(/^https?:/, 'webcal:')}>
          Open it in the calendar of this device
        </a>
      </p>
    </div>
  );
}
