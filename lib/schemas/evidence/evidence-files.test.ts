import { describe, expect, it } from 'vitest';
import { EVIDENCE_FILES } from './index';

/** A valid row of a file, with some cells replaced. */
function parse(file: string, good: Record<string, string>, change: Record<string, string> = {}) {
  const format = EVIDENCE_FILES[file];
  if (!format) throw new Error(`No ${file}`);
  const blank = Object.fromEntries(Object.keys(format.columns).map((name) => [name, '']));
  return format.parse({ ...blank, ...good, ...change });
}

const fault = (column: string, message: RegExp | string) => [
  {
    column,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  },
];

const occupation = {
  onet_soc: '98-1011.01',
  soc: '98-1011',
  title: 'Foghorn Tuners',
  n_tasks: '0',
  has_skills: '0',
  description: 'Tune foghorns.',
};

const task = {
  onet_soc: '98-1011.00',
  task_id: '401',
  task: 'Trim the lamp.',
  aei_listed: '1',
  task_shared_by: '1',
};

const soc = {
  soc: '98-1011',
  title: 'Lighthouse Keepers',
  nem_code: '98-1011',
  ms_applicability: '0.1',
  ms_pctl: '40',
  ms_pctl_workers: '35',
  aei_observed: '0',
  aei_pctl: '25',
  aei_pctl_workers: '20',
  n_measures: '2',
  pctl_min: '25',
  pctl_median: '32.5',
  pctl_max: '40',
};

const wage = {
  soc: '98-1011',
  title: 'Lighthouse Keepers',
  employment: '760',
  wage_p10: '24000',
  wage_p25: '30000',
  wage_median: '38000',
  wage_p75: '45000',
  wage_p90: '52000',
  topcoded: '0',
  wage_basis: 'annual',
};

const projection = {
  nem_code: '98-1011',
  title: 'Lighthouse keepers',
  level: 'detailed',
  emp_2024_k: '0.8',
  emp_2034_k: '0.5',
  change_k: '-0.3',
  change_pct: '-37.5',
  openings_annual_k: '0.0',
  wage_topcoded: '0',
};

describe('occupations.csv', () => {
  it('reads a blank job zone and a blank projection code as unknown', () => {
    expect(parse('occupations.csv', occupation)).toMatchObject({ job_zone: null, nem_code: null });
  });

  it('refuses a SOC code of another occupation', () => {
    expect(parse('occupations.csv', occupation, { soc: '98-1012' })).toEqual(
      fault('soc', /first 7 characters of onet_soc, 98-1011.01/),
    );
  });
});

describe('tasks.csv', () => {
  it('keeps a task without labels, and no count, as unknown', () => {
    expect(parse('tasks.csv', task)).toMatchObject({
      gpt4_exposure: null,
      human_exposure: null,
      aei_api_per_10k: null,
      task_type: null,
    });
  });

  it('refuses a count for a task that the counted list does not have', () => {
    expect(parse('tasks.csv', task, { aei_listed: '0', aei_api_per_10k: '0.5' })).toEqual(
      fault('aei_api_per_10k', /blank where aei_listed is 0/),
    );
  });
});

describe('exposure_soc.csv', () => {
  it('distinguishes a measured zero from a missing measure', () => {
    expect(parse('exposure_soc.csv', soc)).toMatchObject({ aei_observed: 0, gpt4_beta: null });
  });

  it.each([
    ['aei_pctl', '', /given where aei_observed is/],
    ['gpt4_beta_pctl', '50', /blank elsewhere/],
    ['n_measures', '3', /count the measures given, 2/],
    ['pctl_min', '20', /must be 25/],
    ['pctl_median', '40', /must be 32.5/],
    ['pctl_max', '99', /must be 40/],
  ])('refuses a %s that its other columns do not bear out', (column, value, message) => {
    expect(parse('exposure_soc.csv', soc, { [column]: value })).toEqual(fault(column, message));
  });
});

describe('projections.csv', () => {
  it('reads the word None as text, and only a blank as unknown', () => {
    expect(parse('projections.csv', projection, { on_the_job_training: 'None' })).toMatchObject({
      on_the_job_training: 'None',
      entry_education: null,
    });
  });
});

describe('wages.csv', () => {
  it('takes blanks above the top code, and all blank for hourly pay', () => {
    const top = { topcoded: '1', wage_p75: '', wage_p90: '' };
    expect(parse('wages.csv', wage, top)).toMatchObject({ wage_p75: null, wage_median: 38000 });
    const none = { wage_p10: '', wage_p25: '', wage_median: '', wage_p75: '', wage_p90: '' };
    const hourly = { ...none, wage_basis: 'hourly_only' };
    expect(parse('wages.csv', wage, hourly)).toMatchObject({ wage_median: null, topcoded: false });
  });

  it.each([
    ['wage_p90', { wage_p90: '' }, /given where topcoded is 0/],
    ['wage_p75', { topcoded: '1', wage_median: '' }, /lower percentile already is above/],
    ['wage_p75', { wage_p75: '1000' }, /not be less than wage_median/],
    ['wage_p10', { wage_basis: 'hourly_only' }, /blank where wage_basis is hourly_only/],
  ])('refuses a %s without a reason', (column, change, message) => {
    expect(parse('wages.csv', wage, change)).toEqual(fault(column, message));
  });
});
