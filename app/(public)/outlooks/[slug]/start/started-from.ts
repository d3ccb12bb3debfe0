import 'server-only';
import { notFound } from 'next/navigation';
import { occupationCode } from '@/lib/schemas/catalogue';
import { getOccupationEvidence } from '@/lib/server/evidence/queries';
import type { Outlook } from '@/lib/server/outlook/queries';

/**
 * The occupation that a plan from the general outlook is started for, as the address names it; null
 * where it names none. An unknown one is a 404.
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
