import type { ReadinessGoal, ReadinessPlan, ReadinessStrategy } from '@/lib/domain/readiness';

/** A fictional plan: an engineer's, after three and a half years. */
export const exampleAsOf = '2029-06-30';

type Step = { from: number; to: number; points: number; reached?: readonly [string, number][] };

const weights = [
  { 2031: 30, 2036: 35, 2046: 25 },
  { 2031: 30, 2036: 30, 2046: 20 },
  { 2031: 25, 2036: 25, 2046: 35 },
  { 2031: 15, 2036: 10, 2046: 20 },
] as const;

const required = [
  { 2026: 10, 2031: 50, 2036: 75, 2046: 85 },
  { 2026: 10, 2031: 55, 2036: 75, 2046: 80 },
  { 2026: 10, 2031: 45, 2036: 65, 2046: 90 },
  { 2026: 5, 2031: 35, 2036: 45, 2046: 60 },
] as const;

/** A goal counts its measure from 0 to 100 %; each `reached` is one entry in the log. */
function goal({ from, to, points, reached = [] }: Step): ReadinessGoal {
  return {
    id: `${from}-${to}`,
    startOn: `${from}-01-01`,
    dueOn: `${to}-12-31`,
    baseline: 0,
    target: 100,
    points,
    droppedOn: null,
    entries: reached.map(([occurredOn, value]) => ({ occurredOn, value })),
  };
}

const steps: readonly (readonly Step[])[] = [
  [
    {
      from: 2026,
      to: 2027,
      points: 18,
      reached: [
        ['2026-11-20', 25],
        ['2027-08-10', 60],
        ['2028-06-15', 100],
      ],
    },
    {
      from: 2028,
      to: 2030,
      points: 24,
      reached: [
        ['2028-11-01', 10],
        ['2029-05-20', 30],
      ],
    },
    { from: 2031, to: 2034, points: 40 },
    { from: 2035, to: 2038, points: 35 },
    { from: 2039, to: 2044, points: 40 },
  ],
  [
    {
      from: 2026,
      to: 2027,
      points: 20,
      reached: [
        ['2026-08-12', 40],
        ['2027-03-30', 70],
        ['2027-11-25', 100],
      ],
    },
    {
      from: 2028,
      to: 2030,
      points: 26,
      reached: [
        ['2028-06-18', 20],
        ['2029-03-08', 40],
      ],
    },
    { from: 2031, to: 2034, points: 34 },
    { from: 2035, to: 2039, points: 36 },
    { from: 2040, to: 2045, points: 36 },
  ],
  [
    {
      from: 2027,
      to: 2028,
      points: 16,
      reached: [
        ['2027-09-09', 20],
        ['2028-05-05', 50],
        ['2029-01-12', 80],
      ],
    },
    { from: 2029, to: 2031, points: 24 },
    { from: 2032, to: 2036, points: 36 },
    { from: 2037, to: 2041, points: 36 },
    { from: 2042, to: 2046, points: 40 },
  ],
  [
    {
      from: 2027,
      to: 2029,
      points: 14,
      reached: [
        ['2027-12-12', 20],
        ['2028-12-01', 40],
      ],
    },
    { from: 2030, to: 2033, points: 20 },
    { from: 2034, to: 2039, points: 26 },
    { from: 2040, to: 2045, points: 26 },
  ],
];

function strategy(goals: readonly Step[], index: number): ReadinessStrategy[] {
  const weight = weights[index];
  const level = required[index];
  if (!weight || !level) return [];
  return [
    {
      key: `s${index + 1}`,
      startingLevel: 12,
      weights: weight,
      required: level,
      goals: goals.map(goal),
    },
  ];
}

export const examplePlan: ReadinessPlan = {
  startedOn: '2026-01-01',
  halfLifeYears: 10,
  strategies: steps.flatMap(strategy),
};
