/** Words a minute: what adults read silently of English non-fiction (Brysbaert 2019). */
const PACE = 238;

/** Whole minutes that a text takes to read, at least one. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return Math.max(1, Math.round(words / PACE));
}
