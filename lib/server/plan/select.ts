import 'server-only';
import { fromDateColumn } from '../database/date-columns';
import type { Prisma } from '../database/generated/prisma/client';
import type { CurrentEntry } from '../progress/current-entries';
import type { CurrentMilestone } from './current-milestones';

const goalSelect = {
  id: true,
  title: true,
  unit: true,
  baseline: true,
  target: true,
  points: true,
  startOn: true,
  dueOn: true,
  notes: true,
  droppedOn: true,
  templateKey: true,
  version: true,
} satisfies Prisma.GoalSelect;

/** Columns that an outlook sets and a person may change in their plan. */
export const editorialSelect = {
  required2026: true,
  required2031: true,
  required2036: true,
  required2046: true,
  weight2031: true,
  weight2036: true,
  weight2046: true,
} as const;

/** Columns that the pages of a plan show; nothing more leaves the database. */
export const planSelect = {
  id: true,
  title: true,
  occupationCode: true,
  occupationTitle: true,
  startedOn: true,
  createdAt: true,
  halfLifeYears: true,
  timeZone: true,
  archivedAt: true,
  version: true,
  outlook: {
    select: {
      slug: true,
      // The current one.
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, publishedAt: true },
      },
    },
  },
  outlookVersionId: true,
  outlookVersion: { select: { profession: true, number: true } },
  postponements: { select: { actionKey: true, until: true } },
  strategies: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      key: true,
      title: true,
      position: true,
      startingLevel: true,
      inUse: true,
      retired: true,
      basisId: true,
      ...editorialSelect,
      goals: { orderBy: [{ position: 'asc' }, { createdAt: 'asc' }], select: goalSelect },
    },
  },
} satisfies Prisma.PlanSelect;

type GoalRow = Prisma.GoalGetPayload<{ select: typeof goalSelect }>;

/** A goal row as plain values, with its milestones by date and its entries in the order logged. */
export function toGoal(
  row: GoalRow,
  milestones: readonly CurrentMilestone[],
  entries: readonly CurrentEntry[],
) {
  return {
    ...row,
    startOn: fromDateColumn(row.startOn),
    dueOn: fromDateColumn(row.dueOn),
    droppedOn: row.droppedOn && fromDateColumn(row.droppedOn),
    milestones,
    entries,
  };
}
