import { flag, number, oneOf, optional, text, whole } from './cell';
import { type CellFault, evidenceFile, type RowOf } from './evidence-file';
import { socCode } from './occupation-files';

const thousands = number(0, 1e9);
const dollars = whole(0, 1_000_000_000);

const projections = evidenceFile({
  sources: ['bls_ep'],
  key: ['nem_code'],
  columns: {
    nem_code: socCode,
    title: text(300),
    level: oneOf('total', 'major', 'detailed'),
    emp_2024_k: thousands,
    emp_2034_k: thousands,
    change_k: number(-1e9, 1e9),
    change_pct: number(-100, 100_000),
    openings_annual_k: thousands,
    self_employed_pct_2024: optional(number(0, 100)),
    median_wage_2024: optional(dollars),
    wage_topcoded: flag,
    entry_education: optional(text(100)),
    work_experience: optional(text(100)),
    on_the_job_training: optional(text(100)),
  },
});

const wageColumns = {
  soc: socCode,
  title: text(300),
  employment: whole(0, 1_000_000_000),
  wage_p10: optional(dollars),
  wage_p25: optional(dollars),
  wage_median: optional(dollars),
  wage_p75: optional(dollars),
  wage_p90: optional(dollars),
  wage_mean: optional(dollars),
  topcoded: flag,
  wage_basis: oneOf('annual', 'hourly_only'),
};

const percentiles = ['wage_p10', 'wage_p25', 'wage_median', 'wage_p75', 'wage_p90'] as const;

/**
 * Checks that each blank wage has a reason (hourly pay only, or above the top code), and that
 * percentiles ascend.
 */
function blanksHaveReasons(row: RowOf<typeof wageColumns>): CellFault | undefined {
  if (row.wage_basis === 'hourly_only') {
    const given = percentiles.find((column) => row[column] !== null);
    return given && { column: given, message: 'must be blank where wage_basis is hourly_only' };
  }
  for (const [index, column] of percentiles.entries()) {
    const wage = row[column];
    const below = percentiles.slice(0, index).findLast((name) => row[name] !== null);
    if (wage === null && !row.topcoded) {
      return { column, message: 'must be given where topcoded is 0 and wages are annual' };
    }
    if (wage !== null && index > 0 && row[percentiles[index - 1] ?? column] === null) {
      return { column, message: 'must be blank: a lower percentile already is above the top code' };
    }
    if (wage !== null && below && wage < (row[below] ?? 0)) {
      return { column, message: `must not be less than ${below}` };
    }
  }
  return undefined;
}

const wages = evidenceFile({
  sources: ['bls_oews'],
  key: ['soc'],
  columns: wageColumns,
  rule: blanksHaveReasons,
});

/** How many do the work, how many are expected to, and what they earn. */
export const workFiles = { 'projections.csv': projections, 'wages.csv': wages };
