import { z } from 'zod';

const text = z.string().max(2_000);

/** What `report-uri` sends. */
const legacy = z.object({
  'csp-report': z.object({
    'effective-directive': text.optional(),
    'violated-directive': text.optional(),
    'blocked-uri': text.optional(),
    'document-uri': text.optional(),
  }),
});

/** What `report-to` sends: several at once, of several kinds. */
const batch = z
  .array(
    z.object({
      type: text,
      url: text.optional(),
      body: z
        .object({ effectiveDirective: text.optional(), blockedURL: text.optional() })
        .optional(),
    }),
  )
  .max(50);

export interface CspViolation {
  /** The directive that was breached. */
  directive: string;
  /** What was blocked, as the browser says: an address or a word such as `inline`. */
  blocked: string;
  /** The page's address. */
  page: string;
}

/** The violations of a Content-Security-Policy in a browser's report; null for anything else. */
export function parseCspViolations(report: unknown): CspViolation[] | null {
  const one = legacy.safeParse(report);
  if (one.success) {
    const breach = one.data['csp-report'];
    const [violated = ''] = (breach['violated-directive'] ?? '').split(' ');
    return [
      {
        directive: breach['effective-directive'] || violated,
        blocked: breach['blocked-uri'] ?? '',
        page: breach['document-uri'] ?? '',
      },
    ];
  }
  const several = batch.safeParse(report);
  if (!several.success) return null;
  return several.data
    .filter(({ type }) => type === 'csp-violation')
    .map(({ url = '', body }) => ({
      directive: body?.effectiveDirective ?? '',
      blocked: body?.blockedURL ?? '',
      page: url,
    }));
}
