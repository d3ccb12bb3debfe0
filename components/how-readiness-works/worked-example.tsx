import './how-readiness-works.css';
import type { ReactNode } from 'react';
import { PhoneFold } from '@/components/ui/phone-fold';

/** The example's own numbers, after the words and the formula. */
export function WorkedExample({ children }: { children: ReactNode }) {
  return (
    <div className="model-example">
      <p className="model-label">In the example</p>
      <PhoneFold summary="In the example">{children}</PhoneFold>
    </div>
  );
}
