import './evidence.css';
import Link from 'next/link';
import { BasisMark } from '@/components/outlook/basis-mark';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { IscoExposure, OccupationEvidence, RoleProxy } from '@/lib/domain/evidence';
import { occupationFacts } from '@/lib/format/evidence/figures';
import { EvidenceComparison } from './comparison';
import { IscoTable } from './isco-table';
import { OccupationDetails } from './occupation-details';
import { ProxyOccupations } from './proxy-occupations';

type EvidencePageProps = {
  slug: string;
  profession: string;
  proxies: readonly { code: string; title: string; why: string }[];
  items: readonly OccupationEvidence[];
  /** Whose tasks, skills and technologies are shown. */
  chosen: OccupationEvidence;
  isco: readonly IscoExposure[];
  /** Codes of every classification that stand in for the profession. */
  roleProxies: readonly RoleProxy[];
};

/** Everything published about the occupations that stand in for an outlook's profession. */
export function EvidencePage(props: EvidencePageProps) {
  const { slug, profession, proxies, items, chosen, isco, roleProxies } = props;
  const address = `/outlooks/${slug}`;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link className="link" href={address} prefetch={false}>
            {`Outlook: ${profession}`}
          </Link>
        }
        title="The evidence"
        lead={
          <ProxyOccupations
            profession={profession}
            proxies={proxies.filter(({ code }) =>
              items.some((item) => item.occupation.code === code),
            )}
          />
        }
        actions={<BasisMark basis="published" />}
      />
      <EvidenceComparison items={items} />
      {isco.length > 0 && (
        <Section
          id="isco"
          title="By the international classification"
          lead="The International Labour Organization scores occupations of ISCO-08. Which of them stand in was an editorial choice. Technical potential, no forecast."
        >
          <IscoTable
            id="isco-table"
            isco={isco}
            esco={roleProxies.filter(({ scheme }) => scheme === 'esco')}
            sources={chosen.sources}
          />
        </Section>
      )}
      <section
        id="work"
        aria-labelledby="work-title"
        className="border-t border-rule pt-8 sm:pt-10"
      >
        <h2 id="work-title" className="text-2xl">
          {`What the work is: ${chosen.occupation.title}`}
        </h2>
        <p className="prose mt-3">{chosen.occupation.description}</p>
        <p className="evidence-note text-muted">{occupationFacts(chosen.occupation)}</p>
        <nav aria-label="Occupations" className="evidence-choice">
          {items.map(({ occupation: { code, title } }) => (
            <Link
              key={code}
              className="link"
              href={`${address}/evidence?occupation=${code}#work`}
              aria-current={code === chosen.occupation.code ? 'true' : undefined}
              prefetch={false}
            >
              {title}
            </Link>
          ))}
        </nav>
      </section>
      <OccupationDetails item={chosen} />
    </>
  );
}
