import { addDays, addYears, type CivilDate, compareDates, maxDate, toDayNumber } from '../calendar';
import { comingReviews, dueOn, type ReviewPeriod } from '../review';
import type { FeedAddress, FeedEvent, FeedGoal, FeedMilestone, FeedPart, FeedPlan } from './types';

/**
 * For how many days a goal that was dropped, or a milestone that was removed, is still there as
 * cancelled. A calendar that only adds and updates what it reads has by then fetched it.
 */
export const CANCELLED_DAYS = 30;
/**
 * Of more events than these, those nearest today. A plan has one or two hundred; five hundred are a
 * third of a megabyte, which every calendar reads, and take about 25 ms to write.
 */
export const MOST_EVENTS = 500;
/** How long before a feed's address ends an event says so, in days. */
export const RENEWAL_DAYS = 14;

/**
 * A feed's events, by date: the same ones, in the same order, for the same plan on the same day. An
 * archived plan has none but the renewal: it comes back with them.
 *
 * @param today in the plan's time zone
 * @param address its days are those of the reviews. Absent in a file that is downloaded once, which has
 * nothing to cancel or to renew, and the reviews of a year.
 */
export function feedEvents(
  plan: FeedPlan,
  parts: ReadonlySet<FeedPart>,
  { today, address }: { today: CivilDate; address?: FeedAddress },
): FeedEvent[] {
  const shown = ({ cancelledOn }: Draft) =>
    cancelledOn === null || (address && addDays(cancelledOn, CANCELLED_DAYS) > today);
  const span = { from: address?.begins ?? today, until: address?.ends ?? addYears(today, 1) };
  const all = [...goalDrafts(plan, parts), ...reviewDrafts(plan, parts, span)];
  const events = plan.archived ? [] : nearest(all.filter(shown), today);
  return [
    ...events.map(({ cancelledOn: _, ...event }) => event),
    ...(address ? [renewalEvent(address)] : []),
  ].toSorted((a, b) => compareDates(a.on, b.on) || (a.uid < b.uid ? -1 : 1));
}

function nearest<E extends FeedEvent>(events: E[], today: CivilDate): E[] {
  if (events.length <= MOST_EVENTS) return events;
  const now = toDayNumber(today);
  // Once for each event: a full plan has 25,000 milestones, and sorting compares each with many.
  return events
    .map((event) => ({ event, far: Math.abs(toDayNumber(event.on) - now) }))
    .sort((a, b) => a.far - b.far || (a.event.uid < b.event.uid ? -1 : 1))
    .slice(0, MOST_EVENTS)
    .map(({ event }) => event);
}

type Draft = FeedEvent & { readonly cancelledOn: CivilDate | null };

function goalDrafts({ goals }: FeedPlan, parts: ReadonlySet<FeedPart>): Draft[] {
  return [
    ...(parts.has('goals') ? goals.map(goalEvent) : []),
    ...(parts.has('milestones') ? goals.flatMap(milestoneEvents) : []),
  ];
}

function reviewDrafts(
  plan: FeedPlan,
  parts: ReadonlySet<FeedPart>,
  span: { from: CivilDate; until: CivilDate },
): Draft[] {
  const reviews = comingReviews(plan, span);
  const years = new Set(reviews.filter(({ kind }) => kind === 'yearly').map(dueOn));
  return (
    reviews
      .filter(({ kind }) => parts.has(kind === 'weekly' ? 'weekly' : 'reviews'))
      // The review of a year asks for all that the one of its last quarter does.
      .filter((period) => period.kind !== 'quarterly' || !years.has(dueOn(period)))
      .map((period) => reviewEvent(plan, period))
  );
}

function goalEvent(goal: FeedGoal): Draft {
  const { id, title, dueOn, droppedOn, reached, version, changedAt } = goal;
  return {
    uid: uid('goal', id),
    on: dueOn,
    subject: { kind: 'goal', goalId: id, title },
    state: stateOf(droppedOn, reached),
    sequence: version,
    changedAt,
    cancelledOn: droppedOn,
  };
}

/** A milestone goes with its goal. So both versions are in its sequence, and both times of change. */
function milestoneEvents(goal: FeedGoal): Draft[] {
  return goal.milestones.map((milestone) => {
    const cancelledOn = cancelledWith(goal, milestone);
    return {
      uid: uid('milestone', milestone.id),
      on: milestone.dueOn,
      subject: {
        kind: 'milestone',
        goalId: goal.id,
        title: milestone.title,
        goalTitle: goal.title,
      },
      state: stateOf(cancelledOn, milestone.done),
      sequence: goal.version + milestone.version,
      changedAt: Math.max(goal.changedAt, milestone.changedAt),
      cancelledOn,
    };
  });
}

/** The day from which a milestone no longer counts: of its own removal or its goal's, the earlier. */
function cancelledWith({ droppedOn }: FeedGoal, { removedOn }: FeedMilestone): CivilDate | null {
  if (droppedOn === null || removedOn === null) return droppedOn ?? removedOn;
  return droppedOn < removedOn ? droppedOn : removedOn;
}

function reviewEvent(plan: FeedPlan, period: ReviewPeriod): Draft {
  return {
    uid: uid('review', `${plan.id}-${period.name}`),
    on: dueOn(period),
    subject: { kind: 'review', period },
    state: 'open',
    sequence: 0,
    changedAt: plan.createdAt,
    cancelledOn: null,
  };
}

function renewalEvent({ id, begins, ends, changedAt }: FeedAddress): FeedEvent {
  return {
    // Of a renewed address another one.
    uid: uid('renewal', `${id}-${ends}`),
    on: maxDate(begins, addDays(ends, -RENEWAL_DAYS)),
    subject: { kind: 'renewal', ends },
    state: 'open',
    sequence: 0,
    changedAt,
  };
}

function stateOf(cancelledOn: CivilDate | null, done: boolean): FeedEvent['state'] {
  if (cancelledOn !== null) return 'cancelled';
  return done ? 'done' : 'open';
}

function uid(kind: string, id: string): string {
  return `${kind}-${id}@longview`;
}
