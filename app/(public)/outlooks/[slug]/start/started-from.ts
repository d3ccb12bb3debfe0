import 'server-only';
import { notFound } from 'next/navigation';
import { occupationCode } from '@/lib/schemas/catalogue';
import { getOccupationEvidence } from '@/lib/server/evidence/queries';
import type { Outlook } from '@/lib/server/outlook/queries';

/**
 * The occupation that the address names when a plan is started from the general outlook; null
 * without one or for any other outlook. An unknown code is a 404.
 */
export async function startedFrom(
  { scope }: Outlook,
  asked: string | string[] | undefined,
): Promise<{ code: string; title: string } | null> {
  if (asked === undefined || scope !== 'general') return null;
  const code = occupationCode.safeParse(asked);
  const evidence = code.success ? await getOccupationEvidence(code.data) : null;
  return evidence ? evidence.occupation : notFound();
}
