import 'server-only';
import type { OccupationEvidence } from '@/lib/domain/evidence';
import { occupationCode } from '@/lib/schemas/catalogue';
import { getOccupationEvidence, listOccupations } from '../evidence/queries';
import { getOutlook, listOutlooks, type Outlook } from '../outlook/queries';

/** One column of a comparison. Figures of an editorial outlook are its first proxy's. */
export type Compared = {
  /** As the address names it: a slug or a code. */
  id: string;
  title: string;
  href: string;
  outlook: Outlook | null;
  evidence: OccupationEvidence | null;
  /** Editorial outlooks that rest on this occupation's figures; empty for an outlook. */
  editorial: readonly { slug: string; profession: string }[];
};

/** The chosen outlooks and occupations, in the order chosen; those that do not exist are left out. */
export async function compareCatalogue(ids: readonly string[]): Promise<Compared[]> {
  const columns = await Promise.all(ids.map(columnOf));
  return columns.filter((column) => column !== null);
}

async function columnOf(id: string): Promise<Compared | null> {
  if (occupationCode.safeParse(id).success) {
    const [evidence, outlooks] = await Promise.all([getOccupationEvidence(id), listOutlooks()]);
    if (!evidence) return null;
    const { title } = evidence.occupation;
    const editorial = outlooks.filter(({ proxies }) => proxies.includes(id));
    return { id, title, href: `/occupations/${id}`, outlook: null, evidence, editorial };
  }
  const outlook = await getOutlook(id);
  if (outlook?.scope !== 'profession') return null;
  const [proxy] = outlook.proxies;
  const evidence = proxy ? await getOccupationEvidence(proxy.code) : null;
  const { profession } = outlook;
  return { id, title: profession, href: `/outlooks/${id}`, outlook, evidence, editorial: [] };
}

/** The titles of a list of chosen ids; those that do not exist are left out. */
export async function chosenNames(
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  const [occupations, outlooks] = await Promise.all([listOccupations(), listOutlooks()]);
  return ids.flatMap((id) => {
    const title =
      occupations.find(({ code }) => code === id)?.title ??
      outlooks.find(({ slug }) => slug === id)?.profession;
    return title ? [{ id, title }] : [];
  });
}
