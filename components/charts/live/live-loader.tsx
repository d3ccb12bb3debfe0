'use client';

// Also for what is lazy-loaded: a stylesheet that comes with it would delay the chart.
import './live.css';
import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LiveChartProps } from './live-chart';
import { whenSeen } from './when-seen';

/**
 * Progressive enhancement: once they are in view and the browser is idle, charts react to pointer,
 * touch and keyboard, and their controls are here. If that fails the server's drawings stay as
 * they are.
 */
export function LiveLoader(props: LiveChartProps) {
  const slot = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveChartProps> | null>(null);

  useEffect(() => {
    let gone = false;
    const stop = whenSeen(slot.current, () => {
      import('./live-chart').then(
        ({ LiveChart }) => {
          if (!gone) setLive(() => LiveChart);
        },
        () => {
          // Offline, or an older page than the server has: the drawing is complete without it.
        },
      );
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);

  return (
    <div ref={slot} className="chart-controls-place needs-script">
      {Live && (
        <LiveBoundary>
          <Live {...props} />
        </LiveBoundary>
      )}
    </div>
  );
}

/** An error boundary that shows nothing in place of what fails: the server's drawing is there. */
class LiveBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
