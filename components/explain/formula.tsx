import './explain.css';
import type { ReactNode } from 'react';

/** A formula on lines of its own, in signs that are read aloud as they stand. */
export function Formula({ children }: { children: ReactNode }) {
  return <p className="explain-formula">{children}</p>;
}
