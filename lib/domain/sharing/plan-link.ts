/** What a secret link opens: a page that shows a plan, or a calendar feed. */
export type LinkKind = 'shared-plan' | 'calendar';

/** What a shared plan shows: each scope has what the one before it has, and more. */
export const SHARED_SCOPES = ['verdict', 'goals', 'log'] as const;

export type SharedScope = (typeof SHARED_SCOPES)[number];

/** Whether a link can be opened, and if not, why. */
export type LinkState = 'open' | 'expired' | 'revoked';

export function linkState(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): LinkState {
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}
