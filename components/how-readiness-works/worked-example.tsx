import './how-readiness-works.css';
import type { ReactNode } from 'react';

/** The example's own numbers, after the words and the formula. */
export function WorkedExample({ children }: { children: ReactNode }) {
  return (
    <div className="model-example">
      <p className="model-label">In the example</p>
      {children}
    </div>
  );
}
