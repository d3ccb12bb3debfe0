import { ExampleLink } from '@/components/sharing/example-link';
import { LinkList } from '@/components/sharing/link-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { PlanView } from '@/lib/server/plan/queries';
import { listSharedLinks } from '@/lib/server/sharing/queries';
import { revokeLinkAction } from '../actions';

type SharedLinksSectionProps = {
  plan: PlanView;
  /** The link that was just revoked, as a page without JavaScript says it. */
  revoked: string | undefined;
};

/** The links to a plan as a page: who can read it, since when and until when, and the way to end it. */
export async function SharedLinksSection({ plan, revoked }: SharedLinksSectionProps) {
  const links = await listSharedLinks(plan);
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
        links={links}
        verb="Opened"
        past={{ title: 'Ended links', states: ['expired', 'revoked'] }}
        revokeAction={revokeLinkAction}
      />
    </Section>
  );
}
