import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { LiveLoader } from '../live/live-loader';
import { DrawnReadiness, plotClass } from './drawn-readiness';

export type LiveReadinessProps = Omit<ComponentProps<typeof DrawnReadiness>, 'live'>;

/**
 * The chart, rendered on the server like the rest of the page, and what makes it come alive. For pages
 * that are to load as few scripts as they can; `ReadinessFigure` sends fewer bytes of HTML instead.
 */
export function LiveReadiness(props: LiveReadinessProps) {
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
