'use client';

import './palette.css';
import { useOverlay } from '@/components/shortcuts/overlay-context';
import { usePaletteKey } from '@/components/shortcuts/use-palette-key';
import { KeyBadge } from '@/components/ui/kbd';

/** Opens the palette. Not shown to visitors, nor without JavaScript. */
export function SearchButton() {
  const show = useOverlay();
  const key = usePaletteKey();
  if (!show) return null;
  return (
    <button
      type="button"
      className="btn btn-secondary search-button needs-script"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => show('palette')}
    >
      <svg viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" stroke="currentColor" strokeWidth="2" />
        <path d="m12.8 12.8 4.7 4.7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <span>Search</span>
      <KeyBadge>{key}</KeyBadge>
    </button>
  );
}
