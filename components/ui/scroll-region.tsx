import type { ReactNode } from 'react';

type Name = { label: string; labelledBy?: never } | { label?: never; labelledBy: string };

type ScrollRegionProps = Name & {
  /** Gives it its overflow. */
  className: string;
  children: ReactNode;
};

/**
 * A named region that scrolls by itself and takes focus, so that the keyboard can scroll it too
 * (WCAG 2.1.1; axe: scrollable-region-focusable). The linter's noNoninteractiveTabindex makes no
 * exception for regions that scroll and has no options: biome.json turns it off for this file
 * alone.
 */
export function ScrollRegion({ label, labelledBy, className, children }: ScrollRegionProps) {
  return (
    <section tabIndex={0} className={className} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
