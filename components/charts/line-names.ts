import type { SeriesColumn } from '@/lib/domain/readiness/series';

export type LineKey = 'required' | 'logged' | 'projected' | 'planned';

/** The word for each line, and the column that holds it: the projected line is the band's middle. */
export const LINES: Readonly<
  Record<LineKey, { readonly name: string; readonly column: SeriesColumn }>
> = {
  required: { name: 'Required', column: 'required' },
  logged: { name: 'Logged', column: 'logged' },
  projected: { name: 'Projected', column: 'p50' },
  planned: { name: 'Planned', column: 'planned' },
};
