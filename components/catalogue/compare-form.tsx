'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { MAX_COMPARED } from '@/lib/schemas/catalogue-address';
import { CompareBar } from './compare-bar';

type CompareFormProps = {
  query: CatalogueQuery;
  /** What is ticked, on this page and on others. */
  chosen: readonly { id: string; title: string }[];
  /** Whether there is enough to compare. */
  comparable: boolean;
  children: ReactNode;
};

/**
 * The form around the tables. Each tick goes into the address at once, so that paging, sorting and
 * searching keep it; without scripts a button does that.
 */
export function CompareForm({ query, chosen, comparable, children }: CompareFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [full, setFull] = useState(false);

  /** A tick too many is taken back. */
  const tick = ({ target }: ChangeEvent<HTMLFormElement>) => {
    if (!form.current || !(target instanceof HTMLInputElement) || target.name !== 'with') return;
    const tooMany = ticksIn(form.current) > MAX_COMPARED;
    // Comes back here once more, with the tick gone.
    if (tooMany) target.click();
    else if (ticksIn(form.current) !== query.with.length) {
      router.replace(addressOf(form.current), { scroll: false });
    }
    setFull(tooMany);
  };

  // What was ticked before this code had arrived, or was left ticked by a browser that reloads.
  const first = useRef(() => {
    const ticked = form.current ? ticksIn(form.current) : 0;
    if (form.current && ticked !== query.with.length && ticked <= MAX_COMPARED) {
      router.replace(addressOf(form.current), { scroll: false });
    }
  });
  useEffect(() => first.current(), []);

  return (
    <form ref={form} action="/outlooks" onChange={tick}>
      {children}
      {comparable && <CompareBar query={query} chosen={chosen} full={full} />}
    </form>
  );
}

const ticksIn = (form: HTMLFormElement) => new FormData(form).getAll('with').length;

/** The address that the form leads to when it is sent. */
function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return `/outlooks?${new URLSearchParams(fields)}`;
}
