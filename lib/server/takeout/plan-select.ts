import 'server-only';
import type { Prisma } from '../database/generated/prisma/client';

const goalSelect = {
  id: true,
  title: true,
  templateKey: true,
  startOn: true,
  dueOn: true,
  unit: true,
  baseline: true,
  target: true,
  points: true,
  droppedOn: true,
  notes: true,
  milestones: {
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { title: true, dueOn: true, doneOn: true, removedAt: true },
  },
} satisfies Prisma.GoalSelect;

/** All that a file holds of a plan, but for its log. */
export const planSelect = {
  title: true,
  occupationCode: true,
  occupationTitle: true,
  startedOn: true,
  halfLifeYears: true,
  timeZone: true,
  archivedAt: true,
  outlookVersionId: true,
  outlook: { select: { slug: true } },
  strategies: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      key: true,
      title: true,
      startingLevel: true,
      inUse: true,
      retired: true,
      basisId: true,
      required2026: true,
      required2031: true,
      required2036: true,
      required2046: true,
      weight2031: true,
      weight2036: true,
      weight2046: true,
      goals: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        select: goalSelect,
      },
    },
  },
  scenarios: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, query: true, removedAt: true },
  },
  adoptions: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, query: true, before: true, undoneAt: true },
  },
  decisions: {
    orderBy: { sequence: 'asc' },
    select: {
      id: true,
      versionId: true,
      strategyKey: true,
      choice: true,
      record: true,
      undoesId: true,
    },
  },
  postponements: { select: { actionKey: true, until: true } },
  reviews: { select: { kind: true, period: true, answers: true, snapshot: true } },
} satisfies Prisma.PlanSelect;

export type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;
export type StrategyRow = PlanRow['strategies'][number];
