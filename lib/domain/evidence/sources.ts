/**
 * The sources that can be imported. Each id has columns of documented meaning, so figures from a
 * source with another id could not be interpreted.
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

/** The sources that the summary of an occupation combines. */
export const SUMMARY_SOURCES = [
  'onet',
  'eloundou',
  'microsoft',
  'aei',
  'bls_ep',
  'bls_oews',
] as const satisfies readonly SourceId[];
