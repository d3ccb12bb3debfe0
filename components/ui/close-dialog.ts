import { createContext } from 'react';

/** Closes the dialog around a component; null outside of one. */
export const CloseDialog = createContext<(() => void) | null>(null);
