import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { PLAN_FILE_HOLDS } from '@/lib/format/plan-file';
import { listPlans } from '@/lib/server/plan/queries';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  const plans = await listPlans('/settings/data');
  return (
    <>
      <PageHeader title="Your data" lead="Everything here is yours to take away." />
      <Section
        id="everything"
        title="Take everything out"
        lead="One zip with all your plans and settings as JSON, your goals and your log as CSV for a spreadsheet, and a README. Passwords, passkeys and sessions are not in it."
      >
        <a
          href="/settings/data/account.zip"
          className={buttonClass({ variant: 'primary' })}
          download
        >
          Download everything
        </a>
      </Section>
      <Section
        id="plans"
        title="Take one plan out"
        lead={`Each plan comes as a JSON file. ${PLAN_FILE_HOLDS}`}
      >
        {plans.length === 0 ? (
          <p>
            You have no plan yet. <TextLink href="/outlooks">Choose an outlook</TextLink> to make
            one.
          </p>
        ) : (
          <ul className="border-t border-rule">
            {plans.map(({ id, title, archived }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-2"
              >
                <span>
                  <TextLink href={`/plans/${id}`}>{title}</TextLink>{' '}
                  {archived && <Tag>Archived</Tag>}
                </span>
                <a className="link inline-flex min-h-11 items-center" href={`/plans/${id}/export`}>
                  Download<span className="sr-only"> {title}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="delete"
        title="Delete your account"
        lead="This deletes every plan and everything else that we keep about you."
      >
        <TextLink href="/settings/delete">Delete my account</TextLink>
      </Section>
    </>
  );
}
