import { cx } from './cx';

/** Up to four series keep the same hue and the same shape all over the product. */
export const seriesText = [
  'text-strategy-1',
  'text-strategy-2',
  'text-strategy-3',
  'text-strategy-4',
] as const;

const shapes = [
  'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13',
  'M2 2h12v12H2z',
  'M8 1.5 15 14H1z',
  'M8 .5 15.5 8 8 15.5.5 8z',
] as const;

/** The mark of the series at `index` (0–3; later ones start again). Its name is beside it. */
export function SeriesMark({ index, className }: { index: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={cx('inline-block size-3.5 flex-none', seriesText[index % 4], className)}
      aria-hidden="true"
    >
      <path d={shapes[index % 4]} fill="currentColor" />
    </svg>
  );
}
