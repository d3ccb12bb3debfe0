import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

/** Says that it is saving while it is; a second click meanwhile does nothing. */
export function SubmitButton({
  pending,
  children,
  pendingLabel = 'Saving…',
  ...look
}: ButtonLook & { pending: boolean; children: ReactNode; pendingLabel?: string }) {
  return (
    <Button type="submit" variant="primary" {...look} aria-disabled={pending || undefined}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
