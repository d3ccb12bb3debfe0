import './readiness.css';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ExplainLinks, explainLink } from '@/components/explain/explain-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';

type WhyFigureProps = {
  /** Undefined where the chart's numbers have no breakdown to link to. */
  why: ExplainLinks | undefined;
  date: CivilDate;
  line: Line;
  children: ReactNode;
};

/** A number as a link to its breakdown. */
export function WhyFigure({ why, date, line, children }: WhyFigureProps) {
  if (!why) return children;
  const { planHref, strategyKey } = why;
  return (
    <Link
      href={explainLink(planHref, { date, line, strategyKey })}
      prefetch={false}
      className="chart-why"
    >
      {children}
    </Link>
  );
}
