import type { ReactNode } from 'react';

/** A plan's pages, and over them the dialog that a link may open in place of a page. */
export default function PlanLayout({
  children,
  dialog,
}: {
  children: ReactNode;
  dialog: ReactNode;
}) {
  return (
    <>
      {children}
      {dialog}
    </>
  );
}
