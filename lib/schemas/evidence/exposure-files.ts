import { flag, number, optional, text, whole } from './cell';
import { type CellFault, evidenceFile, type RowOf } from './evidence-file';
import { onetCode, socCode } from './occupation-files';

const share = number(0, 1);
const percentile = number(0, 100);

const exposureOnet = evidenceFile({
  sources: ['eloundou'],
  key: ['onet_soc'],
  columns: {
    onet_soc: onetCode,
    title: text(300),
    gpt4_alpha: share,
    gpt4_beta: share,
    gpt4_gamma: share,
    human_alpha: share,
    human_beta: share,
    human_gamma: share,
    gpt4_beta_pctl: percentile,
    human_beta_pctl: percentile,
    in_onet_30_1: flag,
  },
});

const socColumns = {
  soc: socCode,
  title: text(300),
  nem_code: socCode,
  emp_2024_k: optional(number(0, 1e9)),
  n_onet: optional(whole(1, 1_000)),
  gpt4_alpha: optional(share),
  gpt4_beta: optional(share),
  gpt4_gamma: optional(share),
  human_alpha: optional(share),
  human_beta: optional(share),
  human_gamma: optional(share),
  ms_applicability: optional(share),
  ms_user: optional(share),
  ms_ai: optional(share),
  ms_coverage_user: optional(share),
  ms_coverage_ai: optional(share),
  aei_observed: optional(share),
  gpt4_beta_pctl: optional(percentile),
  gpt4_beta_pctl_workers: optional(percentile),
  human_beta_pctl: optional(percentile),
  human_beta_pctl_workers: optional(percentile),
  ms_pctl: optional(percentile),
  ms_pctl_workers: optional(percentile),
  aei_pctl: optional(percentile),
  aei_pctl_workers: optional(percentile),
  n_measures: whole(1, 4),
  pctl_min: percentile,
  pctl_median: percentile,
  pctl_max: percentile,
};

type SocRow = RowOf<typeof socColumns>;

/** A figure, its rank among occupations and its rank among workers: all there, or none. */
const together = [
  ['gpt4_beta', 'gpt4_beta_pctl', 'gpt4_beta_pctl_workers'],
  ['human_beta', 'human_beta_pctl', 'human_beta_pctl_workers'],
  ['ms_applicability', 'ms_pctl', 'ms_pctl_workers'],
  ['aei_observed', 'aei_pctl', 'aei_pctl_workers'],
] as const;

/** Rounding of the file, to one decimal. */
const ROUNDING = 0.051;

function ranksAgree(row: SocRow): CellFault | undefined {
  for (const [value, ...ranks] of together) {
    const odd = ranks.find((rank) => (row[rank] === null) !== (row[value] === null));
    if (odd)
      return { column: odd, message: `must be given where ${value} is, and blank elsewhere` };
  }
  const ranks = together.flatMap(([, rank]) => row[rank] ?? []).sort((a, b) => a - b);
  if (row.n_measures !== ranks.length) {
    return { column: 'n_measures', message: `must count the measures given, ${ranks.length}` };
  }
  const at = (share: number) => {
    const place = (ranks.length - 1) * share;
    return ((ranks[Math.floor(place)] ?? 0) + (ranks[Math.ceil(place)] ?? 0)) / 2;
  };
  for (const [column, expected] of [
    ['pctl_min', at(0)],
    ['pctl_median', at(0.5)],
    ['pctl_max', at(1)],
  ] as const) {
    if (Math.abs(row[column] - expected) > ROUNDING) {
      return { column, message: `must be ${expected} by the percentiles before it` };
    }
  }
  return undefined;
}

const exposureSoc = evidenceFile({
  sources: ['eloundou', 'microsoft', 'aei', 'bls_ep'],
  key: ['soc'],
  columns: socColumns,
  rule: ranksAgree,
});

/** How far AI could change, or already touches, the tasks of an occupation. */
export const exposureFiles = {
  'exposure_soc.csv': exposureSoc,
  'exposure_onet.csv': exposureOnet,
};
