'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { Dialog } from '@/components/ui/dialog';
import { LogForm } from './log-form';

type LogDialogProps = ComponentProps<typeof LogForm> & { onClose: () => void };

/** The dialog that a link to the form would have opened with a connection. */
export function LogDialog({ onClose, ...rest }: LogDialogProps) {
  const [open, setOpen] = useState(true);
  const content = useRef<HTMLDivElement>(null);
  // A modal dialog gives focus to its first control; here it belongs to what people came to type.
  useEffect(() => {
    content.current?.querySelector<HTMLInputElement>('[data-autofocus]')?.select();
  }, []);
  return (
    <Dialog open={open} title="Log progress" onClose={onClose}>
      <CloseDialog value={() => setOpen(false)}>
        <p className="mb-4 text-sm text-muted">
          You are offline. What you log waits on this device until there is a connection.
        </p>
        <div ref={content}>
          <LogForm {...rest} />
        </div>
      </CloseDialog>
    </Dialog>
  );
}
