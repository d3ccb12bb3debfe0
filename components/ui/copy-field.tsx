'use client';

import { useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button';

type CopyFieldProps = { id: string; label: string; value: string; hint?: string };

const never = () => () => {};

/**
 * A value to take away: a field that is read only and selects itself, with a button that copies it
 * where the browser lets a page do that. Over plain HTTP and without JavaScript there is the field.
 */
export function CopyField({ id, label, value, hint }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const canCopy = useSyncExternalStore(
    never,
    () => window.isSecureContext && 'clipboard' in navigator,
    () => false,
  );

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      setSaid('Your browser did not allow it. It is selected: copy it with the keys or the menu.');
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className="input min-w-0 flex-1"
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.currentTarget.select()}
        />
        {canCopy && (
          <Button type="button" variant="secondary" onClick={copy}>
            Copy
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <p role="status" className="text-sm font-semibold">
        {said}
      </p>
    </div>
  );
}
