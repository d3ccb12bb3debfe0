import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { startingLevelOf } from '@/lib/domain/outlook/starting-level';
import { valuesOf } from '@/lib/domain/outlook-change';
import type { StartPlan } from '@/lib/schemas/plan/plan';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Who, writeOnce } from '../database/write-once';
import { getOccupationEvidence } from '../evidence/queries';
import { getOutlook, type Outlook } from '../outlook/queries';

type Strategy = Outlook['strategies'][number];

/**
 * Checks the choices against the outlook's newest version.
 *
 * @throws RuleError for a strategy without a level, or a goal that is due already
 * @throws NotFoundError for an outlook or an occupation that does not exist
 */
export async function checkChoices(input: StartPlan) {
  const outlook = await getOutlook(input.outlook);
  if (!outlook) throw new NotFoundError();
  const occupation = await chosenOccupation(outlook, input.occupation);
  const today = todayIn(input.timeZone, new Date());
  const strategies = outlook.strategies.map((strategy) => ({
    strategy,
    startingLevel: chosenLevel(strategy, input),
    goal: chosenGoal(strategy, input, today),
  }));
  return { outlook, occupation, today, strategies };
}

/** Only the general outlook takes an occupation; the others have their own. */
async function chosenOccupation({ scope }: Outlook, code: string | undefined) {
  if (code === undefined) return null;
  const evidence = scope === 'general' ? await getOccupationEvidence(code) : null;
  if (!evidence) throw new NotFoundError();
  return { code, title: evidence.occupation.title };
}

function chosenLevel(strategy: Strategy, input: StartPlan): number {
  const level = input.levels[strategy.key];
  if (level === undefined) throw new RuleError(`levels.${strategy.key}`, 'Choose one of the five.');
  return startingLevelOf(level);
}

function chosenGoal(strategy: Strategy, input: StartPlan, today: CivilDate) {
  const chosen = input.goals[strategy.key];
  if (chosen?.take !== 'on') return null;
  const template = strategy.templates.find(({ key }) => key === chosen.template);
  if (!template)
    throw new RuleError(`goals.${strategy.key}.title`, 'Choose a goal of the outlook.');
  if (chosen.dueOn <= today) {
    throw new RuleError(`goals.${strategy.key}.dueOn`, 'Choose a due date after today.');
  }
  if (chosen.target === template.baseline) {
    throw new RuleError(`goals.${strategy.key}.target`, 'Choose a target beyond the beginning.');
  }
  return { ...chosen, template };
}

function planTitle({ scope, profession }: Outlook, occupation: { title: string } | null) {
  if (occupation) return `My plan: ${occupation.title}`;
  if (scope === 'general') return 'My plan';
  const article = /^[aeiou]/i.test(profession) ? 'an' : 'a';
  return `My plan as ${article} ${profession.toLowerCase()}`;
}

/**
 * Makes a plan from an outlook's newest version with the chosen levels and goals.
 * @throws RuleError, NotFoundError as `checkChoices`
 */
export async function createPlan(who: Who, input: StartPlan) {
  const { userId } = who;
  const { outlook, occupation, today, strategies } = await checkChoices(input);
  return writeOnce({ ...who, action: 'create-plan' }, async (tx) => {
    const { outlookId } = await tx.outlookVersion.findUniqueOrThrow({
      where: { id: outlook.versionId },
      select: { outlookId: true },
    });
    const plan = await tx.plan.create({
      data: {
        userId,
        outlookId,
        outlookVersionId: outlook.versionId,
        title: planTitle(outlook, occupation),
        occupationCode: occupation?.code,
        occupationTitle: occupation?.title,
        startedOn: toDateColumn(today),
        timeZone: input.timeZone,
      },
      select: { id: true },
    });
    for (const [position, { strategy, startingLevel, goal }] of strategies.entries()) {
      const { key, title } = strategy;
      const { id: strategyId } = await tx.planStrategy.create({
        data: {
          ...valuesOf(strategy),
          key,
          title,
          position,
          startingLevel,
          planId: plan.id,
          userId,
        },
        select: { id: true },
      });
      if (!goal) continue;
      const { template } = goal;
      await tx.goal.create({
        data: {
          planId: plan.id,
          userId,
          strategyId,
          position: 0,
          title: goal.title,
          unit: template.unit,
          baseline: template.baseline,
          target: goal.target,
          points: template.points,
          startOn: toDateColumn(today),
          dueOn: toDateColumn(goal.dueOn),
          templateKey: template.key,
        },
        select: { id: true },
      });
    }
    return { planId: plan.id };
  });
}
