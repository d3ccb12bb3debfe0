'use client';

// Also for the lazy chunk: a stylesheet that is loaded with it would delay the chart.
import './live.css';
import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LivePlotProps } from './live-plot';
import { whenSeen } from './when-seen';

/**
 * Progressive enhancement: lays a chart that reacts to pointer, touch and keyboard exactly over the
 * server's lines, once it is in view and the browser is idle. If that fails the server's drawing
 * stays.
 */
export function ReadinessChartLive(props: LivePlotProps) {
  const slot = useRef<HTMLDivElement>(null);
  const [Plot, setPlot] = useState<ComponentType<LivePlotProps> | null>(null);

  useEffect(() => {
    let gone = false;
    const stop = whenSeen(slot.current, () => {
      import('./live-plot').then(
        ({ LivePlot }) => {
          if (!gone) setPlot(() => LivePlot);
        },
        () => {
          // Offline, or an older page than the server has: the drawing underneath is complete.
        },
      );
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);

  return (
    <div ref={slot} className="chart-live">
      {Plot && (
        <LiveBoundary>
          <Plot {...props} />
        </LiveBoundary>
      )}
    </div>
  );
}

/** An error boundary that shows nothing in place of a chart that fails: the server's is underneath. */
class LiveBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
