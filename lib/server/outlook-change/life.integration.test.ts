import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  choicesFor,
  type OutlookVersion,
  type ValueField,
  valuesOf,
} from '@/lib/domain/outlook-change';
import { anyEvents, anyVersions, type Event } from '@/lib/domain/outlook-change/testing/histories';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { RuleError } from '../database/errors';
import { createGoal } from '../goal/mutations';
import { createPlan } from '../plan/create-plan';
import { getPlan } from '../plan/queries';
import { updatePlanStrategies } from '../plan/strategy-values';
import { logProgress } from '../progress/mutations';
import { makeOutlook, makePerson, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { decideOutlookChange, undoOutlookDecision } from './mutations';
import { getOutlookChange } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));
afterAll(() => db.$disconnect());

const { templates, paragraphs, summary } = sampleOutlook().strategies[0] ?? {};

/** A generated version as an outlook's file has it. */
function contentOf({ strategies, retired }: OutlookVersion) {
  return {
    strategies: strategies.map((one) => ({
      ...one,
      templates: templates ?? [],
      paragraphs: paragraphs ?? [],
      summary: summary ?? '',
    })),
    retired: retired.map((one) => ({ ...one, into: [...one.into] })),
  };
}

const at = <T>(list: readonly T[], index: number) =>
  list.length === 0 ? undefined : list[index % list.length];

/** Everything of a person's that no decision may touch, row by row. */
async function kept(userId: string) {
  const { Goal, Milestone, ProgressEntry, EntryMark } = await rowsOf(userId);
  return { Goal, Milestone, ProgressEntry, EntryMark };
}

class Life {
  private constructor(
    private readonly userId: string,
    private readonly planId: string,
    private readonly slug: string,
    private readonly left: OutlookVersion[],
  ) {}

  static async begin([first, ...left]: readonly OutlookVersion[]) {
    if (!first) throw new Error('There is a first version.');
    const userId = await makePerson();
    await signInAs(userId);
    const slug = await makeOutlook(contentOf(first));
    const levels = Object.fromEntries(first.strategies.map(({ key }) => [key, 'learning']));
    const { planId } = await createPlan(who(userId), {
      outlook: slug,
      timeZone: 'UTC',
      levels,
      goals: {},
    });
    return new Life(userId, planId, slug, left);
  }

  plan = () => getPlan(this.planId);
  kept = () => kept(this.userId);

  async decide(key: string, choice: ReturnType<typeof choicesFor>[number]) {
    const [{ version }, { current }] = [await this.plan(), await getOutlookChange(this.planId)];
    const startingLevel = choice === 'add' ? 'practising' : undefined;
    const about = { planId: this.planId, version, versionId: current.versionId };
    await decideOutlookChange(who(this.userId), {
      ...about,
      strategyKey: key,
      choice,
      startingLevel,
    });
  }

  async step(event: Event) {
    const { strategies, version, today } = await this.plan();
    const strategy = 'at' in event ? at(strategies, event.at) : undefined;
    switch (event.kind) {
      case 'publish': {
        const next = this.left.shift();
        if (next) await makeOutlook(contentOf(next), this.slug);
        break;
      }
      case 'edit':
        if (strategy) {
          const { key, startingLevel, inUse } = strategy;
          const values: Record<ValueField, number> = valuesOf(strategy);
          const edited = { ...values, [event.field]: event.value, startingLevel, inUse };
          const form = { planId: this.planId, version, strategies: { [key]: edited } };
          await updatePlanStrategies(who(this.userId), form);
        }
        break;
      case 'goal':
        if (strategy) {
          const goal = { strategyId: strategy.id, title: 'A goal', unit: '', notes: '' };
          await createGoal(who(this.userId), { ...goal, dueOn: '2040-01-31' });
        }
        break;
      case 'log': {
        const goal = strategy && at(strategy.goals, event.at);
        const entry = { occurredOn: today, value: event.value, note: '', link: '' };
        if (goal) await logProgress(who(this.userId), { ...entry, goalId: goal.id });
        break;
      }
      case 'decide': {
        const { questions } = await getOutlookChange(this.planId);
        const question = at(questions, event.at);
        const choice = question && at(choicesFor(question), event.choice);
        if (question && choice) await this.unchanged(() => this.decide(question.key, choice));
        break;
      }
      case 'add-left-out': {
        const offer = at((await getOutlookChange(this.planId)).leftOut, event.at);
        if (offer) await this.unchanged(() => this.decide(offer.key, 'add'));
        break;
      }
      case 'undo': {
        const decision = at((await getOutlookChange(this.planId)).decided, event.at);
        if (decision) {
          await this.unchanged(async () => {
            const undo = { decisionId: decision.id, version };
            await undoOutlookDecision(who(this.userId), undo).catch((error: unknown) => {
              // One that was added and has goals stays.
              if (!(error instanceof RuleError)) throw error;
            });
          });
        }
      }
    }
  }

  /** Runs a decision and proves that no goal, milestone, entry, strategy or level went or changed. */
  private async unchanged(run: () => Promise<void>) {
    const [rows, plan] = [await this.kept(), await this.plan()];
    await run();
    expect(await this.kept()).toEqual(rows);
    const after = new Map((await this.plan()).strategies.map((one) => [one.key, one]));
    for (const { key, startingLevel, goals } of plan.strategies) {
      // Only an undone addition without goals goes.
      if (goals.length > 0 || after.has(key)) {
        expect(after.get(key)).toMatchObject({ startingLevel, goals });
      }
    }
  }
}

/** A version with one strategy, in which another has ended. */
function only(number: number, key: string, ended?: string): OutlookVersion {
  const zero = { 2031: 0, 2036: 0, 2046: 0 };
  return {
    id: `v${number}`,
    number,
    strategies: [{ key, title: `${key} one`, required: { 2026: 0, ...zero }, weights: zero }],
    retired: ended === undefined ? [] : [{ key: ended, into: [], reason: `${ended} is done.` }],
  };
}

/** An undone decision puts a strategy back on a version that nothing else of the plan refers to. */
const BACK_AGAIN: readonly [OutlookVersion[], Event[]] = [
  [only(1, 'b'), only(2, 'e', 'b'), only(3, 'b', 'e'), only(4, 'e', 'b')],
  [
    { kind: 'publish' },
    { kind: 'decide', at: 0, choice: 0 },
    { kind: 'publish' },
    { kind: 'decide', at: 0, choice: 0 },
    { kind: 'undo', at: 0 },
  ],
];

describe('random versions and a person’s edits, in PostgreSQL', () => {
  it('lose nothing, and end on the current version', async () => {
    await fc.assert(
      fc.asyncProperty(anyVersions, anyEvents, async (versions, events) => {
        const life = await Life.begin(versions);
        const keys = new Set<string>();
        for (const event of events.slice(0, 14)) {
          await life.step(event);
          for (const { key, goals } of (await life.plan()).strategies) {
            if (goals.length > 0) keys.add(key);
          }
        }
        const { id: planId } = await life.plan();
        for (;;) {
          const [question] = (await getOutlookChange(planId)).questions;
          if (!question) break;
          await life.decide(question.key, at(choicesFor(question), events.length) ?? 'keep');
        }
        const plan = await life.plan();
        for (const key of keys) expect(plan.strategies.map((one) => one.key)).toContain(key);
        const { questions, current, decided } = await getOutlookChange(planId);
        expect(questions).toEqual([]);
        if (decided.length > 0) expect(plan.outlook.version).toBe(current.number);
      }),
      { numRuns: 12, examples: [[...BACK_AGAIN]] },
    );
  });
});
