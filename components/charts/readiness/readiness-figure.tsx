'use client';

import { LiveReadiness, type LiveReadinessProps } from './live-readiness';

/**
 * The chart as a client component, so that the page carries a few kilobytes of numbers besides its
 * HTML, and not every path, label and table cell a second time.
 */
export function ReadinessFigure(props: LiveReadinessProps) {
  return <LiveReadiness {...props} />;
}
