import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { startingLevelOf, usuallyInUse } from '@/lib/domain/outlook/starting-level';
import { valuesOf } from '@/lib/domain/outlook-change';
import { own } from '@/lib/domain/own';
import { USUAL_HALF_LIFE } from '@/lib/domain/plan';
import { dueFault } from '@/lib/format/due-fault';
import { NO_LATER_THAN_TODAY } from '@/lib/schemas/civil-date';
import type { StartPlan } from '@/lib/schemas/plan/plan';
import type { StartedPlan } from '@/lib/schemas/plan/started-plan';
import { lockPerson } from '../ceiling/locks';
import { readRoom, requireRoom } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Who, writeOnce } from '../database/write-once';
import { getOccupationEvidence } from '../evidence/queries';
import { getOutlook, getOutlookVersion, type Outlook } from '../outlook/queries';
import { layFirstRoad } from './lay-first-road';
import { writeRoad } from './write-road';

type Strategy = Outlook['strategies'][number];

/**
 * Checks the choices against the outlook in the version that was shown: one that was published
 * meanwhile drops none of them, and the plan then says what it changes.
 *
 * @param madeAt when the choices were made
 * @throws RuleError for a strategy that the outlook does not have, a strategy without a level, a first
 *   day in the future, or a goal that is due before it begins
 * @throws NotFoundError for an outlook, a version or an occupation that does not exist
 */
export async function checkChoices(input: StartPlan, madeAt = new Date()) {
  const { outlookVersion: version, outlook: slug } = input;
  const outlook = await (version === undefined
    ? getOutlook(slug)
    : getOutlookVersion(slug, version));
  if (!outlook) throw new NotFoundError();
  requireKnownStrategies(outlook, input);
  const occupation = await chosenOccupation(outlook, input.occupation);
  const today = todayIn(input.timeZone, madeAt);
  const startedOn = chosenFirstDay(input, today);
  const strategies = outlook.strategies.map((strategy) => {
    const startingLevel = chosenLevel(strategy, input);
    return {
      strategy,
      startingLevel,
      inUse: own(input.inUse, strategy.key) ?? usuallyInUse(startingLevel),
      goal: input.road ? null : chosenGoal(strategy, input, startedOn),
    };
  });
  return { outlook, occupation, today, startedOn, strategies };
}

/** The form names the outlook's strategies and no others, in the version that was shown. */
function requireKnownStrategies({ strategies }: Outlook, input: StartPlan) {
  const known = new Set(strategies.map(({ key }) => key));
  const { levels, inUse = {}, goals, road } = input;
  const named = [levels, inUse, goals, road?.use ?? {}].flatMap((part) => Object.keys(part));
  if (named.every((key) => known.has(key))) return;
  throw new RuleError(
    '',
    'These answers are about another outlook. Go back a step and answer again.',
  );
}

function chosenFirstDay(input: StartPlan, today: CivilDate): CivilDate {
  const { startedOn = today } = input;
  if (startedOn <= today) return startedOn;
  throw new RuleError('startedOn', NO_LATER_THAN_TODAY);
}

/** Only the general outlook takes an occupation; the others have their own. */
async function chosenOccupation({ scope }: Outlook, code: string | undefined) {
  if (code === undefined) return null;
  const evidence = scope === 'general' ? await getOccupationEvidence(code) : null;
  if (!evidence) throw new NotFoundError();
  return { code, title: evidence.occupation.title };
}

function chosenLevel(strategy: Strategy, input: StartPlan): number {
  const level = own(input.levels, strategy.key);
  if (level === undefined) throw new RuleError(`levels.${strategy.key}`, 'Choose one of the five.');
  return startingLevelOf(level);
}

function chosenGoal(strategy: Strategy, input: StartPlan, startedOn: CivilDate) {
  const chosen = own(input.goals, strategy.key);
  if (chosen?.take !== 'on') return null;
  const template = strategy.templates.find(({ key }) => key === chosen.template);
  if (!template)
    throw new RuleError(`goals.${strategy.key}.title`, 'Choose a goal of the outlook.');
  const fault = dueFault(startedOn, chosen.dueOn, 'Choose a later due date.');
  if (fault) throw new RuleError(`goals.${strategy.key}.dueOn`, fault);
  if (chosen.target === template.baseline) {
    throw new RuleError(`goals.${strategy.key}.target`, 'Choose a target beyond where you begin.');
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
 * Makes a plan from an outlook with the chosen levels, and with the chosen goals or the road. The
 * chosen goals begin on its first day, so that what was done since then can be logged; the road begins
 * today.
 *
 * @param madeAt when the choices were made, where that was before the person was known. They are not
 *   refused then for the plans that the person has in use: the plan is made archived.
 * @throws RuleError when the person may have no more plans; RuleError, NotFoundError as `checkChoices`
 */
export async function createPlan(who: Who, input: StartPlan, madeAt?: Date): Promise<StartedPlan> {
  const { userId } = who;
  const checked = await checkChoices(input, madeAt);
  const { outlook, occupation, startedOn, strategies } = checked;
  return writeOnce({ ...who, action: 'create-plan' }, async (tx) => {
    const { outlookId } = await tx.outlookVersion.findUniqueOrThrow({
      where: { id: outlook.versionId },
      select: { outlookId: true },
    });
    await lockPerson(tx, userId);
    await requireRoom(tx, 'plans', { userId }, { field: '' });
    const { full } = await readRoom(tx, 'plansInUse', { userId });
    if (full && !madeAt) await requireRoom(tx, 'plansInUse', { userId }, { field: '' });
    const plan = await tx.plan.create({
      data: {
        userId,
        outlookId,
        outlookVersionId: outlook.versionId,
        title: planTitle(outlook, occupation),
        occupationCode: occupation?.code,
        occupationTitle: occupation?.title,
        startedOn: toDateColumn(startedOn),
        timeZone: input.timeZone,
        halfLifeYears: USUAL_HALF_LIFE,
        archivedAt: full ? new Date() : null,
      },
      select: { id: true },
    });
    const owner = { planId: plan.id, userId };
    const made = await tx.planStrategy.createManyAndReturn({
      data: strategies.map(({ strategy, startingLevel, inUse }, position) => ({
        ...valuesOf(strategy),
        ...owner,
        key: strategy.key,
        title: strategy.title,
        position,
        startingLevel,
        inUse,
      })),
      select: { id: true, key: true, inUse: true },
    });
    const idOf = new Map(made.map(({ id, key }) => [key, id]));
    await tx.goal.createMany({
      data: strategies.flatMap(({ strategy, goal }) => {
        const strategyId = idOf.get(strategy.key);
        if (!goal || !strategyId) return [];
        const { template } = goal;
        return {
          ...owner,
          strategyId,
          position: 0,
          title: goal.title,
          unit: template.unit,
          baseline: template.baseline,
          target: goal.target,
          points: template.points,
          startOn: toDateColumn(startedOn),
          dueOn: toDateColumn(goal.dueOn),
          notes: template.note ?? '',
          templateKey: template.key,
        };
      }),
    });
    if (!input.road) return { planId: plan.id, adoptionId: null };
    const adoptionId = await writeRoad(tx, {
      ...layFirstRoad(checked, input.road),
      owner,
      strategies: made,
      query: `at=${input.road.pace}`,
    });
    return { planId: plan.id, adoptionId };
  });
}
