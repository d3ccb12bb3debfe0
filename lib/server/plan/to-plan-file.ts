import 'server-only';
import { MODEL_VERSION } from '@/lib/domain/readiness';
import type { PlanView } from './queries';

/**
 * A plan in the `longview.plan` file format (version 2): everything that readiness reads, and the
 * goals' notes and milestones. Pages say what it holds and leaves out (`lib/format/plan-file.ts`).
 * `model` is the version of the readiness model that wrote it.
 */
export function toPlanFile(plan: PlanView) {
  return {
    format: 'longview.plan' as const,
    version: 2 as const,
    model: MODEL_VERSION,
    plan: {
      title: plan.title,
      outlook: plan.outlook.slug,
      outlookVersion: plan.outlook.version,
      occupation: plan.outlook.occupationCode,
      startedOn: plan.startedOn,
      halfLifeYears: plan.halfLifeYears,
      timeZone: plan.timeZone,
    },
    strategies: plan.strategies.map((strategy) => ({
      key: strategy.key,
      title: strategy.title,
      ...(strategy.retired && { retired: true }),
      startingLevel: strategy.startingLevel,
      // Absent where the person has not been asked, so that an import asks.
      ...(strategy.inUseAnswered && { inUse: strategy.inUse }),
      weights: strategy.weights,
      required: strategy.required,
      goals: strategy.goals.map((goal) => ({
        id: goal.id,
        title: goal.title,
        ...(goal.templateKey && { template: goal.templateKey }),
        startOn: goal.startOn,
        dueOn: goal.dueOn,
        unit: goal.unit,
        baseline: goal.baseline,
        target: goal.target,
        points: goal.points,
        droppedOn: goal.droppedOn,
        notes: goal.notes,
        milestones: goal.milestones.map(({ title, dueOn, doneOn }) => ({ title, dueOn, doneOn })),
        entries: goal.entries,
      })),
    })),
  };
}
