import type { ComponentProps, ComponentType } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { Offline } from '@/components/offline/offline';
import { PaletteProvider } from '@/components/palette/palette-provider';
import { SearchButton } from '@/components/palette/search-button';
import { Shortcuts } from '@/components/shortcuts/shortcuts';

/** What is alive in the frame around a person's pages. */
export const frameParts = { PaletteProvider, SearchButton, ActionButton, Shortcuts, Offline };

type Parts = typeof frameParts;
export type FrameParts = { [Part in keyof Parts]: ComponentType<ComponentProps<Parts[Part]>> };
