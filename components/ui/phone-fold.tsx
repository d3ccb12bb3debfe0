import type { ReactNode } from 'react';
import { Disclosure } from './disclosure';

type PhoneFoldProps = { summary: ReactNode; children: ReactNode; className?: string };

/** Folded on a narrow screen only: a wide one shows its content, and so does print. */
export function PhoneFold({ className = '', ...rest }: PhoneFoldProps) {
  return <Disclosure className={`phone-fold prints ${className}`} {...rest} />;
}
