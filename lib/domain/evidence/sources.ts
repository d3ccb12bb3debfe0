/**
 * The sources that the product can hold. An id stands for columns of documented meaning, so a
 * source of another id would be figures that nobody can read.
 */
export const SOURCE_IDS = [
  'onet',
  'eloundou',
  'microsoft',
  'aei',
  'aei_api',
  'ilo',
  'bls_ep',
  'bls_oews',
  'bls_xwalk',
  'esco',
] as const;

export type SourceId = (typeof SOURCE_IDS)[number];

/** Whose figures a summary of an occupation puts together. */
export const SUMMARY_SOURCES = [
  'onet',
  'eloundou',
  'microsoft',
  'aei',
  'bls_ep',
  'bls_oews',
] as const satisfies readonly SourceId[];
