import Link from 'next/link';
import type { ReactNode } from 'react';
import { type WhyLinks, whyLink } from '@/components/explain/why-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';

type WhyFigureProps = {
  /** None where the chart's numbers have no accounts to lead to. */
  why: WhyLinks | undefined;
  date: CivilDate;
  line: Line;
  children: ReactNode;
};

/** A number, as a link to what it is made of. */
export function WhyFigure({ why, date, line, children }: WhyFigureProps) {
  if (!why) return children;
  const { planHref, strategyKey } = why;
  return (
    <Link
      href={whyLink(planHref, { date, line, strategyKey })}
      prefetch={false}
      className="chart-why"
    >
      {children}
    </Link>
  );
}
