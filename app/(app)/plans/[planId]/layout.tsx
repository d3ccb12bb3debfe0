import type { ReactNode } from 'react';
import { SearchButton } from '@/components/palette/search-button';
import { PlanBar } from '@/components/plan/plan-bar';
import { PlanNav } from '@/components/plan/plan-nav';

type Props = {
  params: Promise<{ planId: string }>;
  children: ReactNode;
  dialog: ReactNode;
};

/** A plan's pages, and a parallel route for the dialog that a link may open over them. */
export default async function PlanLayout({ params, children, dialog }: Props) {
  const { planId } = await params;
  return (
    <>
      <PlanNav planId={planId} />
      <div id="content" tabIndex={-1}>
        {children}
      </div>
      <PlanBar planId={planId}>
        <SearchButton />
      </PlanBar>
      {dialog}
    </>
  );
}
