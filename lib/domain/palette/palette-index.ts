/** What the palette searches of a person's own: fetched when it is opened. */
export interface PaletteIndex {
  plans: { id: string; title: string }[];
  /** The current plan's first; in each plan those to be reached next first, dropped ones last. */
  goals: PaletteGoal[];
  /** There are more goals than are searched. */
  more: boolean;
  outlooks: { slug: string; profession: string }[];
}

export interface PaletteGoal {
  id: string;
  planId: string;
  title: string;
  unit: string;
  baseline: number;
  target: number;
  /** The newest value logged up to today; null while nothing is. */
  last: number | null;
  dropped: boolean;
}
