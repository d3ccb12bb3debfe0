import { randomUUID } from 'node:crypto';
import { ExampleLink } from '@/components/sharing/example-link';
import { LinkList, type ListedLink } from '@/components/sharing/link-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { todayIn } from '@/lib/domain/calendar';
import { SHARED_SCOPES } from '@/lib/domain/sharing';
import { SCOPE_WORDS } from '@/lib/format/sharing';
import type { PlanView } from '@/lib/server/plan/queries';
import { listPlanLinks, type PlanLinkView } from '@/lib/server/sharing/queries';
import { revokeLinkAction } from '../actions';

type SharedLinksSectionProps = {
  plan: PlanView;
  /** The link that was just revoked, as a page without JavaScript says it. */
  revoked: string | undefined;
};

/** The links to a plan as a page: who can read it, since when and until when, and the way to end it. */
export async function SharedLinksSection({ plan, revoked }: SharedLinksSectionProps) {
  const links = await listPlanLinks(plan.id, 'shared-plan');
  const make = `/plans/${plan.id}/sharing/new`;
  const gone = links.find(({ id, state }) => id === revoked && state === 'revoked');
  const isOpen = links.some(({ state }) => state === 'open');
  return (
    <Section
      id="links"
      title="Links to a page"
      lead="Let a mentor, a friend or a manager read your plan as a page, without an account. They can change nothing and see nothing else of yours."
      actions={isOpen && <ButtonLink href={make}>Make another link</ButtonLink>}
    >
      {gone && (
        <Notice tone="success" className="mb-5">
          The link “{gone.name}” no longer works.
        </Notice>
      )}
      {plan.archived && (
        <Notice className="mb-5">
          This plan is archived. Its links work again when you use it again.
        </Notice>
      )}
      {!isOpen && (
        <EmptyState
          title="Nobody can open this plan but you"
          example={<ExampleLink />}
          action={
            <ButtonLink href={make} variant="primary">
              Make a link
            </ButtonLink>
          }
        >
          You choose what a link shows, see it as they will, and can end it at any time.
        </EmptyState>
      )}
      <LinkList
        links={links.map((link) => toListed(link, plan.timeZone))}
        revokeAction={revokeLinkAction}
      />
    </Section>
  );
}

function toListed(link: PlanLinkView, timeZone: string): ListedLink {
  const { id, name, shownName, state, timesOpened } = link;
  const scope = SHARED_SCOPES.find((one) => one === link.scope) ?? 'verdict';
  return {
    id,
    name,
    holds: `${SCOPE_WORDS[scope].label}, shown as ${shownName}’s`,
    state,
    timesOpened,
    madeAt: link.createdAt.toISOString(),
    // The end is the first moment at which it opens nothing: the day before is its last.
    until: todayIn(timeZone, new Date(link.expiresAt.getTime() - 1)),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    idempotencyKey: randomUUID(),
  };
}
