import './explain.css';
import type { ReactNode } from 'react';

/** A formula on lines of its own, in signs that a screen reader reads aloud as they are. */
export function Formula({ children }: { children: ReactNode }) {
  return <p className="explain-formula">{children}</p>;
}
