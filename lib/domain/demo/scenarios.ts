import { addDays, addMonths, type CivilDate, LAST_DAY, maxDate, minDate } from '../calendar';
import { LARGE_POINTS } from '../goal';
import { scenarioToQuery, TODAYS_PLAN } from '../scenario';
import { USED_SINCE } from './first-day';
import type { Lived } from './live';
import type { DemoLife, DemoOutlook } from './types';
import { MORE_TIME, OWN_GOAL, SCENARIO_NAMES } from './words';

interface Span {
  readonly startedOn: CivilDate;
  readonly today: CivilDate;
}

/**
 * The scenarios that were saved: half the pace, a faster change, and one more ready-made goal.
 *
 * @param short the key of the strategy that gets the goal
 */
export function scenariosOf(
  { strategies }: Pick<DemoOutlook, 'strategies'>,
  { strategies: lived }: Lived,
  short: string,
  { startedOn, today }: Span,
): DemoLife['scenarios'] {
  const on = (day: CivilDate) => maxDate(startedOn, minDate(day, addDays(today, -1)));
  const taken = lived.find(({ key }) => key === short)?.goals.map(({ template }) => template) ?? [];
  const next = strategies
    .find(({ key }) => key === short)
    ?.templates.find(({ key }) => !taken.includes(key));
  const { title, points, months } = next ?? { title: OWN_GOAL, points: LARGE_POINTS, months: 24 };
  const dueOn = minDate(addMonths(today, months), LAST_DAY);
  const imagined =
    dueOn > today ? [{ strategyKey: short, title, points, startOn: today, dueOn }] : [];
  return [
    { name: SCENARIO_NAMES.half, pace: 0.5, savedOn: on(addMonths(startedOn, 4)) },
    { name: SCENARIO_NAMES.faster, disruption: 1.25, savedOn: on(addMonths(startedOn, 9)) },
    ...(imagined.length > 0
      ? [{ name: SCENARIO_NAMES.oneMore, imagined, savedOn: on(addDays(today, -9)) }]
      : []),
  ].map(({ name, savedOn, ...changes }) => ({
    name,
    query: scenarioToQuery({ ...TODAYS_PLAN, ...changes }),
    savedOn,
  }));
}

/** What was adopted: the road on the first day, and the later date of a goal that was put off. */
export function adoptionsOf(
  { strategies, courses }: Lived,
  startedOn: CivilDate,
): DemoLife['adoptions'] {
  const created = strategies.flatMap(({ goals }) => goals.map(({ id }) => id));
  const used = strategies[USED_SINCE];
  const putOff = [...courses].flatMap(([id, { putOff: moved, dueOn }]) =>
    moved ? [{ id, from: moved.from, to: dueOn, on: moved.on }] : [],
  );
  return [
    {
      name: 'The road',
      query: '',
      before: {
        due: [],
        dropped: [],
        created,
        road: true,
        inUse: used ? [{ key: used.key, from: false }] : [],
      },
      adoptedOn: startedOn,
    },
    ...putOff.map(({ id, from, to, on }) => ({
      name: MORE_TIME,
      query: scenarioToQuery({ ...TODAYS_PLAN, dueShifts: { [id]: to } }),
      before: { due: [{ id, from, to }], dropped: [], created: [] },
      adoptedOn: on,
    })),
  ];
}
