import Link from 'next/link';
import { BasisMark } from '@/components/outlook/basis-mark';
import { Section } from '@/components/ui/section';
import type { OccupationEvidence } from '@/lib/domain/evidence';
import { ExposureChart } from './exposure-chart';
import { ProxyOccupations } from './proxy-occupations';

type OutlookEvidenceProps = {
  outlook: {
    readonly slug: string;
    readonly profession: string;
    readonly proxies: readonly { code: string; title: string; why: string }[];
  };
  /** The proxies that figures are imported for. */
  items: readonly OccupationEvidence[];
};

/** A section of an outlook: exposure of the occupations that stand in for it, with a link to more. */
export function OutlookEvidence({ outlook, items }: OutlookEvidenceProps) {
  const { slug, profession, proxies } = outlook;
  const shown = proxies.filter(({ code }) => items.some((item) => item.occupation.code === code));
  if (shown.length === 0) return null;
  return (
    <Section id="evidence" title="Measured exposure" actions={<BasisMark basis="published" />}>
      <ProxyOccupations profession={profession} proxies={shown} />
      <ExposureChart id="exposure-figure" items={items} />
      <p className="mt-4">
        <Link className="link font-semibold" href={`/outlooks/${slug}/evidence`} prefetch={false}>
          All the evidence: employment, wages, tasks, skills
        </Link>
      </p>
    </Section>
  );
}
