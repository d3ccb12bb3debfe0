/** The command palette: what it searches, and what a quick entry says. */
export type { PaletteGoal, PaletteIndex } from './palette-index';
export { entryValue, parseQuickEntry, type QuickEntry } from './quick-entry';
