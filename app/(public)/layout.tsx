import type { ReactNode } from 'react';
import { getCurrentUser } from '@/lib/server/identity';
import { PersonFrame } from '../_components/person-frame';
import { VisitorFrame } from '../_components/visitor-frame';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const user = await getCurrentUser();
  if (!user) return <VisitorFrame>{children}</VisitorFrame>;
  return <PersonFrame user={user}>{children}</PersonFrame>;
}
