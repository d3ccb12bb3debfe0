import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

/**
 * Says that it is saving while it is, and keeps its width, so that no other button moves under the
 * pointer; a second click meanwhile does nothing.
 */
export function SubmitButton({
  pending,
  children,
  pendingLabel = 'Saving…',
  ...look
}: ButtonLook &
  Pick<ComponentProps<'button'>, 'name' | 'value'> & {
    pending: boolean;
    children: ReactNode;
    pendingLabel?: string;
  }) {
  return (
    <Button
      type="submit"
      variant="primary"
      className="relative"
      {...look}
      aria-disabled={pending || undefined}
    >
      {pending ? (
        <>
          <span className="invisible">{children}</span>
          <span className="absolute inset-0 grid place-items-center">{pendingLabel}</span>
        </>
      ) : (
        children
      )}
    </Button>
  );
}
