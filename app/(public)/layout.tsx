import type { ReactNode } from 'react';
import { getUserOrDemo } from '@/lib/server/identity';
import { demoTitles } from '../_components/demo-marks';
import {
  ActionButton,
  Offline,
  PaletteProvider,
  SearchButton,
  Shortcuts,
} from '../_components/late-frame';
import { PersonFrame } from '../_components/person-frame';
import { VisitorFrame } from '../_components/visitor-frame';

/** Mostly for visitors, who load nothing of a person's frame. */
const parts = { PaletteProvider, SearchButton, ActionButton, Shortcuts, Offline };

export const generateMetadata = demoTitles;

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const user = await getUserOrDemo();
  if (!user) return <VisitorFrame>{children}</VisitorFrame>;
  return (
    <PersonFrame user={user} parts={parts}>
      {children}
    </PersonFrame>
  );
}
