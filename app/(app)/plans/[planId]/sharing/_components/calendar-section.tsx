import { randomUUID } from 'node:crypto';
import { AddToCalendar } from '@/components/calendar-feed/add-to-calendar';
import { MakeFeedForm } from '@/components/calendar-feed/make-feed-form';
import { RenewForm } from '@/components/calendar-feed/renew-form';
import { LinkList } from '@/components/sharing/link-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { linkDays } from '@/lib/domain/sharing';
import { listFeeds } from '@/lib/server/calendar-feed/queries';
import type { PlanView } from '@/lib/server/plan/queries';
import { revokeLinkAction } from '../actions';
import { makeFeedAction, renewFeedAction } from '../calendar-actions';

type CalendarSectionProps = {
  plan: PlanView;
  /** The link that was just revoked, as a page without JavaScript says it. */
  revoked: string | undefined;
};

/** The plan's dates in a calendar: feeds, when they were fetched, and the way to end them. */
export async function CalendarSection({ plan, revoked }: CalendarSectionProps) {
  const feeds = await listFeeds(plan);
  const gone = feeds.find(({ id, state }) => id === revoked && state === 'revoked');
  return (
    <Section
      id="calendar"
      title="In your calendar"
      lead={
        <>
          A feed puts your plan’s dates into the calendar you already use, as all-day events, and
          keeps them up to date. If you want them only once,{' '}
          <a className="link" href={`/plans/${plan.id}/calendar.ics`}>
            download them as a file
          </a>
          .
        </>
      }
    >
      <div className="grid gap-8">
        {gone && <Notice tone="success">The feed “{gone.name}” no longer works.</Notice>}
        {plan.archived && (
          <Notice>This plan is archived. Its feeds are empty until you use it again.</Notice>
        )}
        <LinkList
          links={feeds}
          verb="Fetched"
          past={{ title: 'Revoked feeds', states: ['revoked'] }}
          revokeAction={revokeLinkAction}
        >
          {(feed) => (
            <RenewForm action={renewFeedAction} idempotencyKey={randomUUID()} feed={feed} />
          )}
        </LinkList>
        <div>
          <h3 className="mb-3 text-lg">Make a feed</h3>
          <MakeFeedForm
            action={makeFeedAction}
            idempotencyKey={randomUUID()}
            planId={plan.id}
            until={linkDays(plan.today)}
          />
        </div>
        <AddToCalendar />
      </div>
    </Section>
  );
}
