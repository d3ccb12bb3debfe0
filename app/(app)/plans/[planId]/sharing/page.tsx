import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { CalendarSection } from './_components/calendar-section';
import { SharedLinksSection } from './_components/shared-links-section';

export const generateMetadata = planMetadata('Share');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ revoked?: string | string[] }>;
};

/** Who can see the plan besides its person: links to a page, and what else opens by a secret link. */
export default async function SharingPage({ params, searchParams }: Props) {
  const [{ planId }, { revoked }] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const justRevoked = typeof revoked === 'string' ? revoked : undefined;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="Share"
      />
      <SharedLinksSection plan={plan} revoked={justRevoked} />
      <CalendarSection plan={plan} revoked={justRevoked} />
    </>
  );
}
