import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedEvents, MOST_EVENTS } from './feed-events';
import {
  FEED_PARTS,
  type FeedGoal,
  type FeedMilestone,
  type FeedPart,
  type FeedPlan,
} from './types';

const ALL = new Set(FEED_PARTS);
/** Without reviews, which every plan has. */
const DATES: ReadonlySet<FeedPart> = new Set(['goals', 'milestones']);
const address = { id: 'a', begins: '2028-01-01', ends: '2029-12-31', changedAt: 5 };
const on = (today: string) => ({ today, address });

function milestone(own: Partial<FeedMilestone> = {}): FeedMilestone {
  const { id = 'm', title = 'Three', dueOn = '2028-02-29', done = false } = own;
  return { id, title, dueOn, done, removedOn: null, version: 1, changedAt: 20, ...own };
}

function goal(own: Partial<FeedGoal> = {}): FeedGoal {
  return {
    id: 'g',
    title: 'Ten interviews',
    dueOn: '2028-03-31',
    droppedOn: null,
    reached: false,
    version: 1,
    changedAt: 10,
    milestones: [],
    ...own,
  };
}

function plan(own: Partial<FeedPlan> = {}): FeedPlan {
  return {
    ...{ id: 'p', title: 'Plan', archived: false, createdAt: 1, goals: [] },
    ...{ startedOn: '2026-01-01', madeOn: '2026-01-01' },
    ...own,
  };
}

/** The events but the one that says when to renew. */
function eventsOf(own: Partial<FeedPlan>, today = '2028-03-01', parts = DATES) {
  return feedEvents(plan(own), parts, on(today)).filter(
    ({ subject }) => subject.kind !== 'renewal',
  );
}

describe('the events of a calendar feed', () => {
  it('are due dates, milestones and reviews, by date, each on its own day', () => {
    const goals = [goal({ milestones: [milestone()] })];
    const short = { ...address, ends: '2028-04-30' };
    const events = feedEvents(plan({ goals }), ALL, { today: '2028-03-01', address: short });
    const dated = events.map(({ uid, on }) => [uid, on]);
    expect(dated.filter(([uid]) => !/-W|renewal/.test(uid ?? ''))).toEqual([
      ['review-p-2027@longview', '2028-01-01'],
      ['milestone-m@longview', '2028-02-29'],
      ['goal-g@longview', '2028-03-31'],
      ['review-p-2028-Q1@longview', '2028-04-01'],
    ]);
    expect(dated.filter(([uid]) => uid?.includes('-W')).slice(0, 2)).toEqual([
      ['review-p-2027-W52@longview', '2028-01-03'],
      ['review-p-2028-W01@longview', '2028-01-10'],
    ]);
  });

  it('are those of the parts that were chosen', () => {
    const goals = [goal({ milestones: [milestone()] })];
    const uids = (...parts: FeedPart[]) =>
      eventsOf({ goals }, '2028-03-01', new Set(parts)).map(({ uid }) => uid);
    expect(uids('goals')).toEqual(['goal-g@longview']);
    expect(uids('milestones')).toEqual(['milestone-m@longview']);
    expect(uids('reviews')).toHaveLength(6 + 2);
    expect(uids('weekly')).toHaveLength(105);
    expect(uids()).toEqual([]);
  });

  // Wallos #966: a new UID at each fetch made a second event of each.
  it('keep their UID whatever is edited, and no two have the same', () => {
    const arbitrary = fc.record({
      title: fc.string(),
      dueOn: fc.constantFrom('2027-01-01', '2028-02-29', '2046-12-31'),
      reached: fc.boolean(),
      version: fc.integer({ min: 1, max: 1000 }),
      changedAt: fc.nat(),
      milestones: fc.constantFrom([milestone()], [milestone({ done: true, title: 'Other' })]),
    });
    fc.assert(
      fc.property(arbitrary, arbitrary, (first, second) => {
        const uids = [first, second].map((own) =>
          eventsOf({ goals: [goal(own), goal({ id: 'm', milestones: [milestone({ id: 'n' })] })] })
            .map(({ uid }) => uid)
            .toSorted(),
        );
        expect(uids[0]).toEqual(uids[1]);
        expect(new Set(uids[0]).size).toBe(4);
      }),
    );
  });

  it('say that they are cancelled for thirty days after a goal is dropped, and are then gone', () => {
    const goals = [goal({ droppedOn: '2028-03-10', milestones: [milestone({ done: true })] })];
    const states = (today: string) => eventsOf({ goals }, today).map(({ state }) => state);
    expect(states('2028-03-10')).toEqual(['cancelled', 'cancelled']);
    expect(states('2028-04-08')).toEqual(['cancelled', 'cancelled']);
    expect(states('2028-04-09')).toEqual([]);
  });

  it('cancel a removed milestone for thirty days, and leave its goal', () => {
    const goals = [goal({ milestones: [milestone({ removedOn: '2028-03-10' })] })];
    const states = (today: string) =>
      eventsOf({ goals }, today).map(({ subject, state }) => [subject.kind, state]);
    expect(states('2028-04-08')).toEqual([
      ['milestone', 'cancelled'],
      ['goal', 'open'],
    ]);
    expect(states('2028-04-09')).toEqual([['goal', 'open']]);
  });

  it('do not bring back a milestone that was removed before its goal was dropped', () => {
    const removed = milestone({ removedOn: '2028-01-01' });
    const goals = [goal({ droppedOn: '2028-03-10', milestones: [removed] })];
    expect(eventsOf({ goals }, '2028-03-11').map(({ subject }) => subject.kind)).toEqual(['goal']);
  });

  it('say of a reached goal and a ticked milestone that they are done', () => {
    const goals = [goal({ reached: true, milestones: [milestone({ done: true })] })];
    expect(eventsOf({ goals }).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('number their edits by version: a milestone by its goal’s too, since it goes with it', () => {
    const goals = [goal({ version: 3, changedAt: 30, milestones: [milestone({ version: 2 })] })];
    expect(eventsOf({ goals }).map(({ sequence, changedAt }) => [sequence, changedAt])).toEqual([
      [5, 30],
      [3, 30],
    ]);
  });

  it('are, of more than a calendar reads, those nearest today', () => {
    const milestones = Array.from({ length: MOST_EVENTS + 10 }, (_, index) =>
      milestone({ id: `m${index}`, dueOn: index < 10 ? '2026-01-01' : '2028-03-02' }),
    );
    const events = eventsOf({ goals: [goal({ dueOn: '2046-12-31', milestones })] });
    expect(events).toHaveLength(MOST_EVENTS);
    expect(new Set(events.map(({ on }) => on))).toEqual(new Set(['2028-03-02']));
  });

  it('are none while the plan is archived', () => {
    expect(eventsOf({ archived: true, goals: [goal()] })).toEqual([]);
  });
});

describe('the end of a feed', () => {
  it('is an event of the feed two weeks before', () => {
    expect(feedEvents(plan(), DATES, on('2028-03-01'))).toEqual([
      expect.objectContaining({
        uid: 'renewal-a-2029-12-31@longview',
        on: '2029-12-17',
        subject: { kind: 'renewal', ends: '2029-12-31' },
      }),
    ]);
  });

  it('is never said before the feed began', () => {
    const short = { ...address, begins: '2029-12-30' };
    const [event] = feedEvents(plan(), DATES, { today: '2029-12-30', address: short });
    expect(event?.on).toBe('2029-12-30');
  });
});

describe('a file that is downloaded once', () => {
  it('has what is due and done, and nothing that is cancelled or to be renewed', () => {
    const goals = [
      goal({ milestones: [milestone({ done: true })] }),
      goal({ id: 'd', droppedOn: '2028-03-01' }),
    ];
    const events = feedEvents(plan({ goals }), DATES, { today: '2028-03-01' });
    expect(events.map(({ uid }) => uid)).toEqual(['milestone-m@longview', 'goal-g@longview']);
  });
});
