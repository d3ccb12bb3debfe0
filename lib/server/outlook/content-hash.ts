import { createHash } from 'node:crypto';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';

/**
 * SHA-256 of an outlook's content as canonical JSON, in hex. White space and the order of fields in
 * the file do not matter; the order of lists does, because it is the order on the page.
 */
export function contentHash(outlook: OutlookFile): string {
  return createHash('sha256').update(canonical(outlook)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
