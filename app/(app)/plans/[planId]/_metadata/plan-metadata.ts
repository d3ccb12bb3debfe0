import type { Metadata } from 'next';
import { pageTitle } from '@/lib/format/page-title';
import { getPlan } from '@/lib/server/plan/queries';

type Props = { params: Promise<{ planId: string }> };

/** `generateMetadata` of a page of a plan: `Timeline · My plan · Longview`. */
export function planMetadata(name: string) {
  return async ({ params }: Props): Promise<Metadata> => {
    const plan = await getPlan((await params).planId);
    return { title: pageTitle(name, plan.title) };
  };
}
