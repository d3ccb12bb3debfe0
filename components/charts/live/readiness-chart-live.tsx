'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { LiveBoundary } from './live-boundary';
import type { LivePlotProps } from './live-plot';
import { whenSeen } from './when-seen';

/**
 * Lays a chart that answers to pointer, touch and keyboard exactly over the server's lines, once it
 * is seen and the browser has nothing better to do. If that fails the server's drawing stays.
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
