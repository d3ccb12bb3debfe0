import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { ScopeNav } from '@/components/sharing/scope-nav';
import { SharedLinkForm } from '@/components/sharing/shared-link-form';
import { SharedPlanView } from '@/components/sharing/shared-plan-view';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { addDays } from '@/lib/domain/calendar';
import { LINK_DAYS, linkDays, SHARED_SCOPES } from '@/lib/domain/sharing';
import { linkRoom } from '@/lib/server/ceiling/queries';
import { getPlan } from '@/lib/server/plan/queries';
import { previewSharedPlan } from '@/lib/server/sharing/queries';
import { planMetadata } from '../../_metadata/plan-metadata';
import { makeSharedLinkAction } from '../actions';

export const generateMetadata = planMetadata('Make a link');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scope?: string | string[] }>;
};

/** What is in a link, chosen while one sees it; then whose it is, whom it is for, and until when. */
export default async function NewLinkPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const scope = SHARED_SCOPES.find((one) => one === query.scope) ?? 'verdict';
  const plan = await getPlan(planId);
  const shared = await previewSharedPlan(planId, { scope, whose: 'you' });
  const sharing = `/plans/${plan.id}/sharing`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={sharing}>Share {plan.title}</TextLink>}
        title="Make a link"
      />
      <Section id="scope" title="What is in it?">
        <ScopeNav scope={scope} href={(one) => `${sharing}/new?scope=${one}`} />
      </Section>
      <Section id="make" title="Who is it for?">
        <RoomNote rooms={[await linkRoom(planId)]} />
        <SharedLinkForm
          action={makeSharedLinkAction}
          idempotencyKey={randomUUID()}
          planId={plan.id}
          scope={scope}
          until={{ initial: addDays(plan.today, LINK_DAYS.default), ...linkDays(plan.today) }}
        />
      </Section>
      <Section
        id="preview"
        title="This is what they will see"
        lead="This is the page as it is now. The link always shows your plan as it is on the day it is opened."
      >
        <div className="border border-edge px-4 sm:px-8">
          <SharedPlanView plan={shared} preview />
        </div>
      </Section>
    </>
  );
}
