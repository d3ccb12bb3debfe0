import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { SharedPlan } from '@/lib/domain/sharing';
import { env } from '@/lib/env';
import { noteMissing, noteThrottled } from '../database/viewer';
import { TooManyAttempts } from '../rate-limit/rate-limits';
import { countsAsOpening } from './counts-as-opening';
import { openPlanLink } from './open-link';
import { readSharedPlan } from './read-shared-plan';

/**
 * What a link to a shared plan shows, memoised for the request. Null for a link that opens nothing, for
 * whatever reason, which is answered with 404; 'too-many' after too many of those, with 429.
 *
 * @param page of the log
 */
export const openSharedPlan = cache(
  async (token: string, page: unknown): Promise<SharedPlan | 'too-many' | null> => {
    const secure = env().NEXTAUTH_URL.startsWith('https://');
    const counts = countsAsOpening(await headers(), secure);
    try {
      const link = await openPlanLink('shared-plan', token, counts);
      const shared = link && (await readSharedPlan(link, page));
      if (!shared) noteMissing();
      return shared;
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      noteThrottled();
      return 'too-many';
    }
  },
);
