'use client';

import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { PLAN_PAGES } from '@/components/plan/plan-nav';
import { SETTINGS_PAGES } from '@/components/settings/settings-nav';
import { type PaletteIndex, parseQuickEntry } from '@/lib/domain/palette';
import { plural } from '@/lib/format/numbers';
import { find } from './find';
import { type NamedPage, type PaletteItem, paletteItems, quickEntryItems } from './items';
import { type IndexState, usePaletteIndex } from './use-palette-index';

export type PaletteSearchProps = {
  pages: readonly NamedPage[];
  onKeys: () => void;
  /** What the box says. */
  label: string;
  text: string;
  onText: (text: string) => void;
  close: () => void;
};

/** Its tabs, and what is reached from its home. */
const PAGES_OF_PLAN = [...PLAN_PAGES, ['/print', 'Print']] as const;

/** More are never looked through: another letter narrows the list. */
const MAX_SHOWN = 24;

const PICKING_KEYS = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']);

/** The search box and what it finds: a combobox with its listbox. */
export function PaletteSearch(props: PaletteSearchProps) {
  const { label, text, onText } = props;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Whether the person went to a line of the list since they typed. */
  const picked = useRef(false);
  const { items, note, catchUp } = useResults(props);

  // The plain box before this one may have text in it: typing goes on at its end.
  useEffect(() => {
    const length = box.current?.value.length ?? 0;
    box.current?.focus();
    box.current?.setSelectionRange(length, length);
  }, []);

  function onValue(value: string) {
    picked.current = false;
    onText(value);
  }

  /**
   * Enter means the first result for what is typed, also where the list lags behind the typing. Before
   * the combobox hands the key to its active line.
   */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (PICKING_KEYS.has(event.key)) picked.current = true;
    const { altKey, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || nativeEvent.isComposing) return;
    if (event.key !== 'Enter' || picked.current) return;
    event.preventDefault();
    const { value } = event.currentTarget;
    flushSync(() => {
      onText(value);
      catchUp(value);
    });
    list.current?.querySelector<HTMLElement>('[role="option"]')?.click();
  }

  return (
    <ComboboxProvider open value={text} setValue={onValue}>
      <Combobox
        ref={box}
        onKeyDownCapture={onKeyDown}
        autoSelect="always"
        aria-label={label}
        placeholder={label}
        className="palette-box"
      />
      <ComboboxList
        ref={list}
        alwaysVisible
        aria-label="Results"
        className="palette-list"
        onPointerMove={() => {
          picked.current = true;
        }}
      >
        {items.map((item) => (
          <ComboboxItem
            key={item.id}
            value={item.label}
            setValueOnClick={false}
            focusOnHover
            className="palette-item"
            onClick={() => choose(item, props)}
            render={
              typeof item.does === 'object' ? (
                <Link href={item.does.href} prefetch={false} />
              ) : undefined
            }
          >
            <span>{item.label}</span>
            <span className="palette-detail">{item.detail}</span>
          </ComboboxItem>
        ))}
      </ComboboxList>
      <p role="status" className="palette-note">
        {note}
      </p>
    </ComboboxProvider>
  );
}

/** A link leads on by itself. */
function choose({ does }: PaletteItem, { close, onKeys }: PaletteSearchProps) {
  close();
  if (does === 'keys') onKeys();
  // The header's own form, which asks first while something waits to be sent.
  if (does === 'sign-out') {
    document.querySelector<HTMLFormElement>('header form[data-leaves]')?.requestSubmit();
  }
}

function useResults({ text, pages }: PaletteSearchProps) {
  const plan = usePathname().match(/^\/plans\/([0-9a-f-]{36})/)?.[1] ?? null;
  const { index, state } = usePaletteIndex(plan);
  const [caughtUp, setCaughtUp] = useState('');
  const deferred = useDeferredValue(text);
  const wanted = (caughtUp === text ? text : deferred).trim();
  const all = useMemo(
    () => paletteItems({ site: pages, settings: SETTINGS_PAGES, plan: PAGES_OF_PLAN }, index, plan),
    [pages, index, plan],
  );
  const found = useMemo(() => {
    const entry = parseQuickEntry(wanted);
    const entries = quickEntryItems(entry, index, (goals, words) =>
      find(goals, words, ['title', 'unit']),
    );
    // With a number nothing else is meant, also while the goals are still on their way.
    if (entry?.amount) return entries;
    const rest = find(all, wanted, ['label', 'words']);
    return [...entries, ...rest, ...(wanted === '' ? [] : [catalogueItem(wanted)])];
  }, [all, index, wanted]);
  const note = noteOn(state, index, wanted === '' ? null : found.length);
  return { items: found.slice(0, MAX_SHOWN), note, catchUp: setCaughtUp };
}

/** The catalogue has its own search, with a thousand occupations. */
const catalogueItem = (wanted: string): PaletteItem => ({
  id: 'catalogue',
  label: `Look for “${wanted}” among outlooks and occupations`,
  detail: 'Outlooks',
  does: { href: `/outlooks?q=${encodeURIComponent(wanted)}` },
});

function noteOn(state: IndexState, index: PaletteIndex | null, found: number | null): string {
  if (state === 'failed') return 'Your goals could not be fetched. Check your connection.';
  if (state === 'signed-out') return 'You are signed out. Load the page again to sign in.';
  if (state === 'loading') return 'Fetching your goals…';
  if (found === null) return '';
  const results = found === 0 ? 'Nothing found.' : `${found} ${plural(found, 'result')}.`;
  return index?.more
    ? `${results} Only your first ${index.goals.length} goals are searched.`
    : results;
}
