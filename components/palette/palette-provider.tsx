'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { type Overlay, OverlayContext } from '@/components/shortcuts/overlay-context';
import { ShortcutHelp } from '@/components/shortcuts/shortcut-help';
import type { NamedPage } from './items';
import { PaletteDialog } from './palette-dialog';

type PaletteProviderProps = {
  /** The pages of the site that this person may open. */
  pages: readonly NamedPage[];
  children: ReactNode;
};

/** Ctrl K (on Apple's devices ⌘ K) opens the palette over the pages in it. */
export function PaletteProvider({ pages, children }: PaletteProviderProps) {
  const [shown, show] = useState<Overlay | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      // What is typed in a dialog stays in sight.
      if (!document.querySelector('dialog[open]')) show('palette');
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const hide = () => show(null);
  return (
    <OverlayContext value={show}>
      {children}
      {shown === 'palette' && (
        <PaletteDialog pages={pages} onClose={hide} onKeys={() => show('keys')} />
      )}
      {shown === 'keys' && <ShortcutHelp onClose={hide} />}
    </OverlayContext>
  );
}
