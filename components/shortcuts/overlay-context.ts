'use client';

import { createContext, useContext } from 'react';

/** The dialogs that a key or a button opens over any page. */
export type Overlay = 'palette' | 'keys';

/** Null where there is no palette: for visitors. */
export const OverlayContext = createContext<((overlay: Overlay) => void) | null>(null);

/** What opens the palette, or the list of keys; null where there is neither. */
export const useOverlay = () => useContext(OverlayContext);
