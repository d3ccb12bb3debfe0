import { MODEL_VERSION } from '@/lib/domain/readiness';
import { type RoadGoal, type RoadTemplate, templatesNotTaken } from '@/lib/domain/road';
import type { PlanFile } from './plan-file';

type Goal = PlanFile['strategies'][number]['goals'][number];

/**
 * The ready-made goals that a plan file has not taken up. A file may not say what its goals were made
 * from; then the title does.
 */
export function templatesOpenIn(
  { strategies }: PlanFile,
  templates: readonly RoadTemplate[],
): RoadTemplate[] {
  const taking = strategies.map(({ key, goals }) => {
    const own = templates.filter(({ strategyKey }) => strategyKey === key);
    return { key, goals: goals.map((goal) => ({ templateKey: templateKeyOf(goal, own) })) };
  });
  return templatesNotTaken(taking, templates);
}

function templateKeyOf({ template, title }: Goal, own: readonly RoadTemplate[]): string | null {
  return template ?? own.find((one) => one.title === title)?.key ?? null;
}

/** A plan file with a road accepted: its goals are ordinary ones without entries. */
export function planFileWithRoad(
  file: PlanFile,
  goals: readonly RoadGoal[],
  inUse: readonly string[],
): PlanFile {
  const newId = idsBeside(file);
  return {
    ...file,
    version: file.version === 3 ? 3 : 2,
    model: MODEL_VERSION,
    strategies: file.strategies.map((strategy) => ({
      ...strategy,
      ...(inUse.includes(strategy.key) && { inUse: true }),
      goals: [
        ...strategy.goals,
        ...goals
          .filter(({ strategyKey }) => strategyKey === strategy.key)
          .map(({ strategyKey, year: _year, brings: _brings, ...goal }) => ({
            ...goal,
            id: newId(`${strategyKey}-${goal.template}`),
            droppedOn: null,
            entries: [],
          })),
      ],
    })),
  };
}

/** Gives ids that no goal of the file has. */
function idsBeside({ strategies }: PlanFile): (wanted: string) => string {
  const taken = new Set(strategies.flatMap(({ goals }) => goals.map(({ id }) => id)));
  return (wanted) => {
    let id = wanted;
    for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`;
    taken.add(id);
    return id;
  };
}
