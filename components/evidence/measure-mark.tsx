import { cx } from '@/components/ui/cx';

/** Marker shapes around 0,0: circle, square, triangle, diamond, as everywhere in the product. */
const shapes = [
  'M0-5a5 5 0 1 1 0 10a5 5 0 0 1 0-10',
  'M-4.5-4.5h9v9h-9z',
  'M0-5.5 5.5 4.5h-11z',
  'M0-6 6 0 0 6-6 0z',
] as const;

type MeasureMarkProps = {
  index: number;
  x: string;
  y: string;
  className?: string;
  hollow?: boolean;
};

/** A measure's mark on a track; hollow where its rank is a tie and says little. */
export function MeasureMark({ index, x, y, className, hollow }: MeasureMarkProps) {
  return (
    <svg x={x} y={y} className={cx('mark', hollow && 'hollow', className)} aria-hidden="true">
      <path d={shapes[index % shapes.length]} />
    </svg>
  );
}
