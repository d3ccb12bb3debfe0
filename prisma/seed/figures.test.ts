import { describe, expect, it } from 'vitest';
import { percentileRange } from '@/lib/format/evidence/figures';
import {
  havePublished,
  type PublishedRow,
  published,
  publishedRow,
  taskCounts,
} from './published.fixture';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
const allFigures = outlooks.flatMap(({ slug, figures }) =>
  figures.map((figure) => ({ slug, ...figure })),
);

const grouped = (value: number) => value.toLocaleString('en-GB');
const dollars = (value = '') => `$${grouped(Number(value))}`;
const thousands = (value = '') => grouped(Math.round(Number(value) * 1000));
const signed = (value = '') => (Number(value) < 0 ? `−${value.slice(1)}%` : `+${value}%`);

const growth = (row: PublishedRow) => signed(row.change_pct);
const openings = (row: PublishedRow) => thousands(row.openings_annual_k);
const medianWage = (row: PublishedRow) => dollars(row.wage_median);
/** As the pages say it beside the imported figures, so that the two never differ. */
const range = (row: PublishedRow) => percentileRange(Number(row.pctl_min), Number(row.pctl_max));

type Table = 'projections' | 'wages' | 'exposure_soc' | 'exposure_onet' | 'tasks';
type Origin = readonly [table: Table, code: string, shown: (row: PublishedRow) => string];

const inReach = (code: string): Origin => [
  'tasks',
  code,
  () => {
    const { all, peopleOutOfReach } = taskCounts(code);
    return `${all - peopleOutOfReach} of ${all}`;
  },
];

/** Figure → the table and the occupation it is from, and how its text follows from that row. */
const origins: Readonly<Record<string, Origin>> = {
  'all-occupations-growth': ['projections', '00-0000', growth],
  'all-occupations-openings': ['projections', '00-0000', openings],
  'all-occupations-pay': ['projections', '00-0000', (row) => dollars(row.median_wage_2024)],
  'biological-scientists-exposure': ['exposure_soc', '19-1029', range],
  'biological-scientists-growth': ['projections', '19-1029', growth],
  'biological-scientists-openings': ['projections', '19-1029', openings],
  'biological-scientists-wage': ['wages', '19-1029', medianWage],
  'bioinformatics-scientists-tasks': inReach('19-1029.01'),
  'bioinformatics-technicians-exposure': ['exposure_soc', '15-2099', range],
  'bioinformatics-technicians-wage': ['wages', '15-2099', medianWage],
  'compliance-officers-exposure': ['exposure_soc', '13-1041', range],
  'compliance-officers-growth': ['projections', '13-1041', growth],
  'compliance-officers-wage': ['wages', '13-1041', medianWage],
  'computer-programmers-exposure': ['exposure_soc', '15-1251', range],
  'computer-programmers-growth': ['projections', '15-1251', growth],
  'computer-programmers-wage': ['wages', '15-1251', medianWage],
  'data-scientists-exposure': ['exposure_soc', '15-2051', range],
  'data-scientists-growth': ['projections', '15-2051', growth],
  'data-scientists-openings': ['projections', '15-2051', openings],
  'data-scientists-tasks': inReach('15-2051.00'),
  'data-scientists-wage': ['wages', '15-2051', medianWage],
  'data-scientists-wage-range': [
    'wages',
    '15-2051',
    (row) => `${dollars(row.wage_p10)} to ${dollars(row.wage_p90)}`,
  ],
  'financial-examiners-growth': ['projections', '13-2061', growth],
  'industrial-engineers-growth': ['projections', '17-2112', growth],
  'mechanical-engineers-growth': ['projections', '17-2141', growth],
  'mechanical-engineers-wage': ['wages', '17-2141', medianWage],
  'medical-scientists-growth': ['projections', '19-1042', growth],
  'other-engineers-exposure': ['exposure_soc', '17-2199', range],
  'other-engineers-growth': ['projections', '17-2199', growth],
  'other-engineers-openings': ['projections', '17-2199', openings],
  'other-engineers-wage': ['wages', '17-2199', medianWage],
  'political-scientists-growth': ['projections', '19-3094', growth],
  'quality-analysts-growth': ['projections', '15-1253', growth],
  'research-scientists-exposure': ['exposure_soc', '15-1221', range],
  'research-scientists-growth': ['projections', '15-1221', growth],
  'research-scientists-wage': ['wages', '15-1221', medianWage],
  'robotics-engineers-exposure': [
    'exposure_onet',
    '17-2199.08',
    (row) => percentileRange(Number(row.human_beta_pctl), Number(row.gpt4_beta_pctl)),
  ],
  'robotics-engineers-tasks': inReach('17-2199.08'),
  'robotics-technicians-exposure': ['exposure_soc', '17-3024', range],
  'security-analysts-exposure': ['exposure_soc', '15-1212', range],
  'security-analysts-growth': ['projections', '15-1212', growth],
  'security-analysts-wage': ['wages', '15-1212', medianWage],
  'software-developers-exposure': ['exposure_soc', '15-1252', range],
  'software-developers-growth': ['projections', '15-1252', growth],
  'software-developers-openings': ['projections', '15-1252', openings],
  'software-developers-tasks': [
    'tasks',
    '15-1252.00',
    () => {
      const { all, peopleUnaided, gpt4Unaided } = taskCounts('15-1252.00');
      return `${peopleUnaided} to ${gpt4Unaided} of ${all}`;
    },
  ],
  'software-developers-wage': ['wages', '15-1252', medianWage],
  'statisticians-exposure': ['exposure_soc', '15-2041', range],
  'statisticians-growth': ['projections', '15-2041', growth],
};

const sourceOf: Readonly<Record<Table, string>> = {
  projections: 'bls-projections',
  wages: 'bls-wages',
  exposure_soc: 'exposure-comparison',
  exposure_onet: 'eloundou',
  tasks: 'onet-tasks',
};

function originOf(key: string): Origin {
  const origin = origins[key];
  if (!origin) throw new Error(`The figure ${key} has no origin in this test.`);
  return origin;
}

describe('figures', () => {
  it.each(allFigures)('$slug: $key names what it counts and where it is from', (figure) => {
    const [table, code] = originOf(figure.key);
    expect(figure.proxy).toContain(`(${code.includes('.') ? 'O*NET' : 'SOC'} ${code})`);
    expect(figure.source).toBe(sourceOf[table]);
    const pay = /pay/i.test(figure.label);
    expect(figure.kind).toBe(table === 'projections' && !pay ? 'forecast' : 'measured');
  });

  it('are on every outlook: three at least, and six to ten where there is a profession', () => {
    for (const { scope, figures } of outlooks) {
      const [least, most] = scope === 'general' ? [3, 3] : [6, 10];
      expect(figures.length).toBeGreaterThanOrEqual(least);
      expect(figures.length).toBeLessThanOrEqual(most);
    }
  });

  it('call exposure a range, and say on each page that it is not a chance of losing the job', () => {
    const ranges = outlooks.map(({ figures }) =>
      figures.filter(({ label }) => label.startsWith('Exposure')),
    );
    for (const figures of ranges.filter(({ length }) => length > 0)) {
      for (const { value } of figures) expect(value).toMatch(/^\d+ to \d+$/);
      expect(figures.map(({ meaning }) => meaning).join()).toContain(
        'not a chance of losing the job',
      );
    }
  });
});

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four'.split(
    ' ',
  );
const word = (count: number) => words[count] ?? String(count);
const percent = (code: string) =>
  `${(publishedRow('projections', code).change_pct ?? '').replace('-', '')}%`;
const jobs = (code: string, column: 'emp_2024_k' | 'change_k') =>
  thousands(publishedRow('projections', code)[column]);

/** Outlook → what its text has to say, made from the published tables. */
const statements: readonly (readonly [slug: string, said: () => string[]])[] = [
  [
    'machine-learning-engineer',
    () => [
      `projected to grow by ${percent('00-0000')}`,
      `about ${grouped(Math.round(Number(publishedRow('projections', '15-1221').emp_2024_k)) * 1000)} jobs in 2024`,
      `about ${grouped(Math.round(Number(publishedRow('projections', '15-1221').change_k)) * 1000)} more jobs`,
    ],
  ],
  [
    'data-scientist',
    () => {
      const { all, peopleUnaided, peopleWithSoftware } = taskCounts('15-2051.00');
      return [
        `rank data scientists between ${range(publishedRow('exposure_soc', '15-2051')).replace('to', 'and')} out of 100`,
        `its ${word(all)} tasks in 2023, they found ${word(peopleUnaided + peopleWithSoftware)}`,
        `${word(peopleUnaided)} of them unaided and ${word(peopleWithSoftware)} with software`,
        `projected to rise by ${percent('15-2051')} between 2024 and 2034`,
        `About ${jobs('15-2051', 'change_k')} more jobs`,
        `about ${jobs('15-2041', 'emp_2024_k')} jobs in 2024`,
        `${percent('00-0000')} for all occupations together`,
      ];
    },
  ],
  [
    'software-developer',
    () => {
      const { all, peopleUnaided, peopleWithSoftware, gpt4Unaided } = taskCounts('15-1252.00');
      return [
        `Of the occupation’s ${word(all)} tasks, people in 2023 placed ${word(peopleUnaided)} within reach of a language model by itself and ${word(peopleWithSoftware)} within`,
        `placed ${word(gpt4Unaided)} in the first group`,
        `software developers in the United States is projected to grow by ${percent('15-1252')}`,
        `is projected to fall by ${percent('15-1251')}`,
        `About ${jobs('15-1252', 'change_k')} more jobs in the United States than the ${jobs('15-1252', 'emp_2024_k')} of 2024`,
        `${jobs('15-1251', 'emp_2024_k')} jobs in 2024`,
      ];
    },
  ],
  [
    'robotics-engineer',
    () => {
      const tasks = taskCounts('17-2199.08');
      const reach = tasks.peopleUnaided + tasks.peopleWithSoftware;
      return [
        `Of the occupation’s ${word(tasks.all)} tasks, people in 2023 placed ${word(reach)} within reach`,
        `and ${word(tasks.peopleOutOfReach)} out of reach`,
        `${word(tasks.peopleUnaided)} tasks for a language model unaided, ${word(tasks.peopleWithSoftware)} more with software built around it, ${word(tasks.peopleOutOfReach)} out of reach`,
        `expected to grow by ${percent('17-2199')}`,
        `${percent('17-2141')} for mechanical and ${percent('17-2112')} for industrial engineers`,
        `${jobs('17-2199', 'emp_2024_k')} jobs in all in 2024`,
        `About ${jobs('17-2141', 'change_k')} more jobs`,
        `average over ${word(Number(publishedRow('exposure_soc', '17-2199').n_onet))} kinds of engineer`,
      ];
    },
  ],
  [
    'ai-safety-governance-specialist',
    () => [
      `${percent('15-1212')} more information security analysts, ${percent('13-2061')} more financial examiners and ${percent('15-1221')} more computer research scientists, but only ${percent('13-1041')} more compliance officers and ${percent('19-3094')} fewer political scientists`,
      `${jobs('13-1041', 'emp_2024_k')} jobs in 2024`,
      `About ${jobs('15-1212', 'change_k')} more jobs`,
      `About ${jobs('13-2061', 'change_k')} more jobs`,
      `about ${jobs('15-1221', 'emp_2024_k')} jobs in 2024`,
      `${jobs('19-3094', 'emp_2024_k')} jobs in 2024`,
      `average over ${word(Number(publishedRow('exposure_soc', '13-1041').n_onet))} kinds of compliance work`,
    ],
  ],
  [
    'bioinformatics-scientist',
    () => {
      const { all, peopleUnaided, peopleWithSoftware } = taskCounts('19-1029.01');
      return [
        `Of the occupation’s ${word(all)} tasks, people in 2023 placed ${word(peopleUnaided + peopleWithSoftware)} within reach`,
        `only ${word(peopleUnaided)} within reach of the model by itself`,
        `${word(peopleUnaided)} tasks for a language model unaided, ${word(peopleWithSoftware)} more`,
        `projected to grow by ${percent('19-1029')} in the United States between 2024 and 2034, medical scientists by ${percent('19-1042')} and data scientists by ${percent('15-2051')}`,
        `${jobs('19-1029', 'emp_2024_k')} jobs in all in 2024`,
        `About ${jobs('19-1042', 'change_k')} more jobs`,
        `average over ${word(Number(publishedRow('exposure_soc', '19-1029').n_onet))} kinds of biologist`,
      ];
    },
  ],
  [
    'general',
    () => {
      const change = Number(publishedRow('projections', '00-0000').change_k) * 1000;
      return [`about ${grouped(Math.round(change / 10_000) * 1000)} a year`];
    },
  ],
];

if (!havePublished) {
  process.stderr.write(
    'Skipped: what compares outlooks with the published tables, which are not here. LONGVIEW_EVIDENCE_DIR says where they are.\n',
  );
}

describe.skipIf(!havePublished)('compared with the published tables', () => {
  it.each(allFigures)('$slug: $key is $value', ({ key, value, proxy }) => {
    const [table, code, shown] = originOf(key);
    expect(shown(table === 'tasks' ? {} : publishedRow(table, code))).toBe(value);
    const title = code.includes('.')
      ? publishedRow('occupations', code).title
      : published('wages').find(({ soc }) => soc === code)?.title;
    expect(proxy.split(' (')[0]).toBe(title ?? 'All occupations');
  });

  it('no wage is given that the source caps', () => {
    for (const { key } of allFigures) {
      const [table, code] = originOf(key);
      if (table === 'wages') expect(publishedRow('wages', code).topcoded).toBe('0');
    }
  });

  it.each(statements)('%s: a statement in words is true', (slug, said) => {
    const outlook = outlooks.find((candidate) => candidate.slug === slug);
    const text = JSON.stringify(outlook);
    expect(
      said().filter((fragment) => !text.toLowerCase().includes(fragment.toLowerCase())),
    ).toEqual([]);
  });

  it('every outlook has its statements checked', () => {
    expect(statements.map(([slug]) => slug).sort()).toEqual(outlooks.map(({ slug }) => slug));
  });

  it('stand-ins are occupations of the classification, under their own titles', () => {
    for (const { proxies } of outlooks) {
      for (const { code, title } of proxies)
        expect(publishedRow('occupations', code).title).toBe(title);
    }
  });

  it('which measures are the ends of a range is true', () => {
    const ends: [code: string, lowest: string | null, highest: string | null][] = [
      ['15-1221', 'ms_pctl', 'aei_pctl'],
      ['15-1252', 'human_beta_pctl', 'gpt4_beta_pctl'],
      ['15-2051', null, 'aei_pctl'],
      ['15-2041', 'aei_pctl', 'human_beta_pctl'],
      ['15-1251', 'ms_pctl', 'aei_pctl'],
      ['15-1212', null, 'aei_pctl'],
      ['17-3024', 'aei_pctl', null],
    ];
    for (const [code, lowest, highest] of ends) {
      const row = publishedRow('exposure_soc', code);
      if (lowest) expect([code, row[lowest]]).toEqual([code, row.pctl_min]);
      if (highest) expect([code, row[highest]]).toEqual([code, row.pctl_max]);
    }
  });

  it('what is said of zero use, of education and of preparation is true', () => {
    const observed = published('exposure_soc')
      .map(({ aei_observed }) => aei_observed)
      .filter((value) => value !== '');
    const none = observed.filter((value) => Number(value) === 0);
    expect(none.length).toBeGreaterThan(observed.length / 2);
    expect(Number(publishedRow('exposure_soc', '17-3024').aei_observed)).toBe(0);
    expect(publishedRow('projections', '15-2051').entry_education).toBe("Bachelor's degree");
    expect(publishedRow('projections', '15-1252').entry_education).toBe("Bachelor's degree");
    expect(publishedRow('projections', '15-2041').entry_education).toBe("Master's degree");
    expect(publishedRow('occupations', '19-1029.01').job_zone).toBe('5');
  });

  it('comparisons in words are true', () => {
    const change = (code: string) => Number(publishedRow('projections', code).change_pct);
    expect(change('15-2051')).toBeGreaterThan(10 * change('00-0000'));
    expect(change('15-1253')).toBeGreaterThan(change('00-0000'));
    expect(change('17-2199')).toBeLessThan(change('00-0000'));
    expect(Number(publishedRow('exposure_soc', '15-1253').pctl_min)).toBeGreaterThan(90);
    // The top sixth begins at 83.3.
    expect(Number(publishedRow('exposure_soc', '15-2041').pctl_min)).toBeGreaterThan(100 * (5 / 6));
    const biologists = published('exposure_onet').filter(({ onet_soc }) =>
      onet_soc?.startsWith('19-1029.'),
    );
    for (const column of ['human_beta_pctl', 'gpt4_beta_pctl']) {
      const [first] = biologists.toSorted((a, b) => Number(b[column]) - Number(a[column]));
      expect(first?.title).toBe('Bioinformatics Scientists');
    }
    const software = taskCounts('15-1252.00');
    expect(software.gpt4Unaided).toBeGreaterThan(10 * software.peopleUnaided);
  });

  it('exposure and projected growth hardly move together', () => {
    for (const measure of ['gpt4_beta_pctl', 'human_beta_pctl', 'ms_pctl', 'aei_pctl']) {
      const pairs = published('exposure_soc').flatMap((row) => {
        const projection = published('projections').find(
          ({ nem_code }) => nem_code === row.nem_code,
        );
        const rank = row[measure];
        return rank && projection?.change_pct
          ? [[Number(rank), Number(projection.change_pct)]]
          : [];
      }) as [number, number][];
      expect(pairs.length).toBeGreaterThan(700);
      expect(Math.abs(rankCorrelation(pairs))).toBeLessThan(0.15);
    }
  });
});

/** Spearman’s, with the mean rank for ties. */
function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const ranks = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
  };
  const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const mean = (a.length - 1) / 2;
  const product = (x: number[], y: number[]) =>
    x.reduce((sum, value, index) => sum + (value - mean) * ((y[index] ?? 0) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
