import { Component, type ReactNode } from 'react';

/** Shows nothing in place of a chart that fails: the server's drawing is underneath. */
export class LiveBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
