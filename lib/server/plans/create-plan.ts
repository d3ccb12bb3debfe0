import 'server-only';
import { startingLevelOf } from '@/lib/domain/outlook/starting-level';
import { todayIn } from '@/lib/domain/timeline';
import type { StartPlan } from '@/lib/schemas/plan';
import { toDateColumn } from '../dates';
import { db } from '../db';
import { NotFoundError, RuleError } from '../errors';
import { writeOnce } from '../write-once';
import { editorialSelect } from './select';

const strategySelect = {
  key: true,
  title: true,
  position: true,
  ...editorialSelect,
  templates: {
    select: { key: true, unit: true, baseline: true, points: true, months: true },
  },
} as const;

async function latestVersion(slug: string) {
  return db.outlookVersion.findFirst({
    where: { outlook: { slug } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      outlookId: true,
      profession: true,
      strategies: { orderBy: { position: 'asc' }, select: strategySelect },
    },
  });
}

/**
 * Makes a plan of the person from an outlook's newest version, with the levels
 * and suggested goals they chose.
 *
 * @throws RuleError for a strategy without a level, or a goal due before it starts
 * @throws NotFoundError for an outlook that does not exist
 */
export async function createPlan(
  userId: string,
  key: string,
  input: StartPlan,
): Promise<{ planId: string }> {
  const outlook = await latestVersion(input.outlook);
  if (!outlook) throw new NotFoundError();
  const today = todayIn(input.timeZone, new Date());
  const strategies = outlook.strategies.map(({ templates, ...strategy }) => {
    const level = input.levels[strategy.key];
    if (level === undefined) {
      throw new RuleError(`levels.${strategy.key}`, 'Choose one of the five.');
    }
    return {
      strategy,
      startingLevel: startingLevelOf(level),
      goal: chosenGoal(strategy.key, templates),
    };
  });

  function chosenGoal(
    strategyKey: string,
    templates: (typeof outlook & object)['strategies'][number]['templates'],
  ) {
    const chosen = input.goals[strategyKey];
    if (chosen?.take !== 'on') return null;
    const template = templates.find((candidate) => candidate.key === chosen.template);
    if (!template)
      throw new RuleError(`goals.${strategyKey}.title`, 'Choose a goal from the list.');
    if (chosen.dueOn <= today) {
      throw new RuleError(`goals.${strategyKey}.dueOn`, 'Choose a due date after today.');
    }
    return { ...template, ...chosen };
  }

  return writeOnce({ userId, key, action: 'create-plan' }, async (tx) => {
    const plan = await tx.plan.create({
      data: {
        userId,
        outlookId: outlook.outlookId,
        outlookVersionId: outlook.id,
        title: `My plan as ${withArticle(outlook.profession)}`,
        startedOn: toDateColumn(today),
        timeZone: input.timeZone,
      },
      select: { id: true },
    });
    for (const { strategy, startingLevel, goal } of strategies) {
      const { id: strategyId } = await tx.planStrategy.create({
        data: { ...strategy, startingLevel, planId: plan.id, userId },
        select: { id: true },
      });
      if (!goal) continue;
      await tx.goal.create({
        data: {
          planId: plan.id,
          userId,
          strategyId,
          position: 0,
          title: goal.title,
          unit: goal.unit,
          baseline: goal.baseline,
          target: goal.target,
          points: goal.points,
          startOn: toDateColumn(today),
          dueOn: toDateColumn(goal.dueOn),
          templateKey: goal.key,
        },
        select: { id: true },
      });
    }
    return { planId: plan.id };
  });
}

function withArticle(profession: string) {
  return `${/^[aeiou]/i.test(profession) ? 'an' : 'a'} ${profession.toLowerCase()}`;
}
