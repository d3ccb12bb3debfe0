'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { waitInWords } from '@/lib/format/offline';
import { forgetAll } from './store';
import type { Kept } from './use-kept';

/**
 * Empties the device when its person signs out here; asks first while something waits. Without a
 * connection nobody can sign out, and nothing is thrown away.
 */
export function LeaveDialog({ kept }: { kept: Kept }) {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const passed = useRef(false);
  const count = kept.entries.length;

  const leave = useCallback(async (target: HTMLFormElement) => {
    setForm(null);
    await forgetAll();
    passed.current = true;
    target.requestSubmit();
  }, []);

  useEffect(() => {
    function onSubmit(event: SubmitEvent) {
      const { target } = event;
      if (!(target instanceof HTMLFormElement) || !target.matches('[data-leaves]')) return;
      if (passed.current || !navigator.onLine) {
        passed.current = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (count > 0) setForm(target);
      else void leave(target);
    }
    document.addEventListener('submit', onSubmit, { capture: true });
    return () => document.removeEventListener('submit', onSubmit, { capture: true });
  }, [count, leave]);

  return (
    <Dialog
      open={form !== null}
      title="Sign out?"
      onClose={() => setForm(null)}
      footer={
        <>
          <Button variant="primary" onClick={() => setForm(null)}>
            Stay signed in
          </Button>
          <Button variant="danger" onClick={() => form && leave(form)}>
            Throw away and sign out
          </Button>
        </>
      }
    >
      <p className="measure">
        {waitInWords(count)} from this device. If you sign out now, you lose{' '}
        {count === 1 ? 'it' : 'them'}.
      </p>
    </Dialog>
  );
}
