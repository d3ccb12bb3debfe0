import type { ReactNode } from 'react';
import type { Place } from './frame';
import { percent } from './text';

type AtProps = { place: Place; className?: string; children: ReactNode };

/** Moves the origin to a place on the plot, so that what is inside is in pixels and never stretches. */
export function At({ place, className, children }: AtProps) {
  return (
    <svg
      x={percent(place.x)}
      y={percent(place.y)}
      className={className ? `chart-at ${className}` : 'chart-at'}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
