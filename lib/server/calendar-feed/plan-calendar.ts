import 'server-only';
import { type FeedPart, feedEvents } from '@/lib/domain/calendar-feed';
import { goalState } from '@/lib/domain/goal';
import { siteOrigin } from '@/lib/env';
import { nextTurn } from '../in-parts';
import type { PlanView } from '../plan/queries';
import { writeCalendar } from './write-calendar';

/** Without weekly reviews: a year of them once is nothing that people want. */
const PARTS: ReadonlySet<FeedPart> = new Set(['goals', 'milestones', 'reviews']);

/**
 * A plan's dates as a calendar file for its own person, to be taken in once. Each event was last
 * changed just now: a calendar that takes in a later file as well then prefers it.
 */
export async function planCalendar(plan: PlanView): Promise<string> {
  const { id, title, archived, startedOn, madeOn, today } = plan;
  const now = Date.now();
  const goals = plan.strategies
    .flatMap((strategy) => strategy.goals)
    .map((goal) => ({
      ...goal,
      reached: goalState(goal, today) === 'reached',
      changedAt: now,
      milestones: goal.milestones.map((milestone) => ({
        ...milestone,
        done: milestone.doneOn !== null,
        removedOn: null,
        changedAt: now,
      })),
    }));
  const feed = { id, title, archived, startedOn, madeOn, createdAt: now, goals };
  await nextTurn();
  const events = feedEvents(feed, PARTS, { today });
  await nextTurn();
  return writeCalendar(feed, events, `${siteOrigin()}/plans/${id}`);
}
