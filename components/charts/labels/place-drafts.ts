import { boxOn, overlaps, type Placed } from './box';
import { type ChartLabel, type LabelRow, labelSize, leader } from './chart-label';
import type { LabelLayout } from './layouts';
import { type CostField, placeLabels, type WantedLabel } from './place-labels';

/** A label that is not placed yet. */
export interface Draft extends WantedLabel {
  readonly key: string;
  readonly rows: readonly LabelRow[];
  /** In place of them where there is no room. */
  readonly short?: readonly LabelRow[];
}

/**
 * Labels that cover neither each other nor more of a line than they must, each led to from what it
 * names unless it is plainly nearest to that. Where one cannot but cover another, those two say
 * less; and where that is not enough, the last of them says nothing: the table has all numbers.
 */
export function placeDrafts(
  drafts: readonly Draft[],
  field: CostField,
  layout: LabelLayout,
): ChartLabel[] {
  const placed = placeLabels(drafts, field);
  const covering = placed.map((one) =>
    placed.some((other) => other !== one && meet(one, other, layout)),
  );
  const last = covering.lastIndexOf(true);
  if (last < 0) {
    return placed.map((label, index): ChartLabel => {
      const draft = drafts[index] as Draft;
      const stroke = leader(label, field.isDoubtful(label, draft));
      return { key: draft.key, rows: draft.rows, placed: label, stroke };
    });
  }
  const shorter = drafts.map((draft, index): Draft => {
    const { short, ...rest } = draft;
    return covering[index] && short ? { ...rest, rows: short, ...labelSize(short, layout) } : draft;
  });
  const some = shorter.some((draft, index) => draft !== drafts[index]);
  const rest = some ? shorter : drafts.filter((_draft, index) => index !== last);
  return placeDrafts(rest, field, layout);
}

function meet(one: Placed, other: Placed, { widths, height }: LabelLayout): boolean {
  return widths.some((width) => {
    const plane = { width, height };
    return overlaps(boxOn(one, plane), boxOn(other, plane));
  });
}
