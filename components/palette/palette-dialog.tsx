'use client';

import './palette.css';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { NamedPage } from './items';
import type { PaletteSearchProps } from './palette-search';

/** What the search box says, before and after the search itself is loaded. */
const LABEL = 'Search pages, goals and actions';

type PaletteDialogProps = {
  pages: readonly NamedPage[];
  onClose: () => void;
  onKeys: () => void;
};

/**
 * The browser's own modal dialog, which gives focus back. The search is loaded when this is opened
 * for the first time; what is typed meanwhile is kept.
 */
export function PaletteDialog({ onClose, ...rest }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [Search, setSearch] = useState<ComponentType<PaletteSearchProps> | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    import('./palette-search').then(
      (loaded) => setSearch(() => loaded.PaletteSearch),
      () => setFailed(true),
    );
  }, []);

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-label="Search"
      className="dialog palette"
      onClose={onClose}
    >
      {Search ? (
        <Search
          {...rest}
          label={LABEL}
          text={text}
          onText={setText}
          close={() => dialog.current?.close()}
        />
      ) : (
        <input
          className="palette-box"
          aria-label={LABEL}
          placeholder={LABEL}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {failed && (
        <p role="alert" className="palette-note">
          The search could not be loaded. Check your connection, then open it again.
        </p>
      )}
    </dialog>
  );
}
