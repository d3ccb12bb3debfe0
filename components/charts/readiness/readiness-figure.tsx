'use client';

import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { LiveLoader } from '../live/live-loader';
import { DrawnReadiness, plotClass } from './drawn-readiness';

type ReadinessFigureProps = Omit<ComponentProps<typeof DrawnReadiness>, 'live'>;

/**
 * The chart, rendered on the server like the rest of the page, and what makes it come alive. It is a
 * client component so that the page carries a few kilobytes of numbers besides that HTML, and not
 * every path, label and table cell a second time.
 */
export function ReadinessFigure(props: ReadinessFigureProps) {
  const { id, name, asOf, series, pins, overlays, estimates, gaps: statuses } = props;
  const sentence = `${id}-sentence`;
  const chart = {
    id,
    name,
    title: name,
    sentence,
    series,
    statuses,
    pins,
    overlays,
    estimates,
  };
  const live = {
    plot: <div id={`${id}-live`} className={cx(plotClass(pins), 'chart-live')} />,
    controls: <LiveLoader charts={[chart]} asOf={asOf} />,
  };
  return <DrawnReadiness {...props} live={live} />;
}
