'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useTransition } from 'react';

type RoadFormProps = { action: string; children: ReactNode };

/**
 * A GET form: its address is the state of the page, and it works before JavaScript arrives. With
 * it, a choice is applied at once, and the page stays where it is scrolled to, with its focus.
 */
export function RoadForm({ action, children }: RoadFormProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const focused = useRef<string[]>([]);

  // What was chosen before the page came alive.
  useEffect(() => {
    const inputs = form.current?.querySelectorAll('input') ?? [];
    if ([...inputs].some((input) => input.checked !== input.defaultChecked)) {
      form.current?.requestSubmit();
    }
  }, []);

  // The control in use may have gone with its goal: the next goal has the focus then.
  useEffect(() => {
    if (pending || document.activeElement !== document.body) return;
    const next = focused.current.find((id) => document.getElementById(id));
    if (next) document.getElementById(next)?.focus();
  }, [pending]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const fields = [...data].map(([name, value]) => [name, String(value)]);
    focused.current = focusOrder(event.currentTarget);
    startTransition(() => {
      router.push(`${action}?${new URLSearchParams(fields)}`, { scroll: false });
    });
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={submit}
      onChange={(event) => event.currentTarget.requestSubmit()}
      aria-busy={pending}
    >
      {children}
    </form>
  );
}

/** Ids to focus again: of the control in use, then of the goals after it. */
function focusOrder(form: HTMLFormElement): string[] {
  const active = document.activeElement;
  const rows = [...form.querySelectorAll('[data-goal]')];
  const place = rows.findIndex((row) => row.contains(active));
  const after = place < 0 ? [] : [...rows.slice(place), ...rows.slice(0, place).reverse()];
  return [active, ...after].flatMap((element) => (element?.id ? [element.id] : []));
}
