import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber, maxDate, todayIn } from '../calendar';
import {
  comingReviews,
  dueOn,
  dueReviews,
  earlyReviews,
  type KnownReview,
  mayBeTaken,
  offeredReviews,
  periodsToKnow,
} from './due';
import { parsePeriod, periodBefore, periodOf, REVIEW_KINDS, type ReviewPeriod } from './period';

const plan = (startedOn: string, madeOn = startedOn) => ({ startedOn, madeOn });
const old = plan('2026-01-01');
const taken = (...periods: string[]): KnownReview[] =>
  periods.map((period) => ({ period, taken: true }));
const names = (reviews: readonly ReviewPeriod[]) => reviews.map(({ name }) => name);

const anyDay = fc.integer({ min: 20_454, max: 28_100 }).map(fromDayNumber);
const anyPlan = fc
  .tuple(anyDay, fc.nat(3_000))
  .map(([startedOn, days]) => plan(startedOn, addDays(startedOn, days)));

describe('due reviews', () => {
  it('are the newest period of each kind that has ended, the longest first', () => {
    expect(names(dueReviews(old, [], '2028-04-05'))).toEqual(['2027', '2028-Q1', '2028-W13']);
  });

  it('are not those that are taken, and a draft is due still', () => {
    const known = [...taken('2027', '2028-W13'), { period: '2028-Q1', taken: false }];
    expect(dueReviews(old, known, '2028-04-05')).toEqual([
      expect.objectContaining({ name: '2028-Q1', begun: true }),
    ]);
    expect(dueReviews(old, [], '2028-04-05')[1]).toMatchObject({ name: '2028-Q1', begun: false });
  });

  it('are never piled up: a missed one is not asked for once the next one is due', () => {
    expect(names(dueReviews(old, taken('2027', '2028-W26'), '2028-07-03'))).toEqual(['2028-Q2']);
  });

  it('are due from the first day after the period on, not on its last', () => {
    expect(names(dueReviews(old, [], '2028-03-31'))).toContain('2027-Q4');
    expect(names(dueReviews(old, [], '2028-04-01'))).toContain('2028-Q1');
    expect(names(dueReviews(old, [], '2028-02-29'))).toContain('2028-W08');
  });

  it('turn at midnight of the plan’s time zone (trust 20)', () => {
    const instant = new Date('2028-03-31T10:30:00Z');
    const quarter = (zone: string) =>
      dueReviews(old, [], todayIn(zone, instant)).find(({ kind }) => kind === 'quarterly')?.name;
    expect(quarter('Pacific/Kiritimati')).toBe('2028-Q1');
    expect(quarter('Pacific/Pago_Pago')).toBe('2027-Q4');
  });

  it('leave out a last quarter once its year is looked back on', () => {
    const day = '2029-01-02';
    expect(names(dueReviews(old, [], day))).toEqual(['2028', '2028-Q4', '2028-W52']);
    expect(names(dueReviews(old, taken('2028'), day))).toEqual(['2028-W52']);
    expect(names(dueReviews(old, taken('2028-Q4'), day))).toEqual(['2028', '2028-W52']);
    expect(names(dueReviews(old, [{ period: '2028', taken: false }], day))).toContain('2028-Q4');
    // Taken early, in the year's last month: the quarter before the last is due still.
    expect(names(dueReviews(old, taken('2028'), '2028-12-05'))).toContain('2028-Q3');
  });

  it('are none on the first days of a plan', () => {
    for (let days = 0; days < 3; days++) {
      expect(dueReviews(plan('2028-03-31'), [], addDays('2028-03-31', days))).toEqual([]);
    }
  });

  it('ask for no period of which the plan has seen less than half', () => {
    // From Thursday on it has seen four days of the week; from Friday on three.
    expect(names(dueReviews(plan('2028-04-06'), [], '2028-04-10'))).toEqual(['2028-W14']);
    expect(names(dueReviews(plan('2028-04-07'), [], '2028-04-10'))).toEqual([]);
    expect(names(dueReviews(plan('2028-07-02'), [], '2029-01-01'))).toContain('2028');
    expect(names(dueReviews(plan('2028-07-03'), [], '2029-01-01'))).not.toContain('2028');
  });

  it('do not reach back before the plan was made, though it began in the past', () => {
    expect(dueReviews(plan('2026-01-01', '2028-04-08'), [], '2028-04-10')).toEqual([]);
    expect(dueReviews(plan('2028-04-08', '2026-01-01'), [], '2028-04-10')).toEqual([]);
  });

  it('have ended, and the plan had begun before: for any plan and day', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (any, today) => {
        const due = dueReviews(any, [], today);
        expect(due.length).toBeLessThanOrEqual(3);
        for (const { lastDay, kind, name } of due) {
          expect(lastDay < today).toBe(true);
          expect(lastDay > maxDate(any.startedOn, any.madeOn) || kind === 'weekly').toBe(true);
          expect(lastDay >= any.startedOn && lastDay >= any.madeOn).toBe(true);
          expect(periodsToKnow(today)).toContain(name);
        }
        expect(dueReviews(any, taken(...names(due)), today)).toEqual([]);
      }),
    );
  });

  it('end with the time axis', () => {
    const long = taken('2047-Q1');
    expect(names(dueReviews(old, long, '2047-01-02'))).toEqual(['2046', '2046-Q4', '2046-W52']);
    expect(names(dueReviews(old, [], '2047-06-01'))).toEqual(['2046']);
    expect(names(dueReviews(old, [], '2048-06-01'))).toEqual([]);
  });
});

describe('early reviews', () => {
  it('are open in the last days of their period', () => {
    expect(earlyReviews(old, [], '2028-06-15')).toEqual([]);
    expect(names(earlyReviews(old, [], '2028-06-16'))).toEqual(['2028-Q2', '2028-W24']);
    expect(names(earlyReviews(old, [], '2028-06-30'))).toEqual(['2028-Q2', '2028-W26']);
    expect(names(earlyReviews(old, taken('2028-Q2', '2028-W26'), '2028-06-30'))).toEqual([]);
    expect(names(earlyReviews(old, [], '2028-11-29'))).toEqual([]);
    expect(names(earlyReviews(old, [], '2028-11-30'))).toEqual(['2028']);
  });

  it('are not due afterwards, once they are taken', () => {
    expect(names(dueReviews(old, taken('2028-Q2'), '2028-07-01'))).not.toContain('2028-Q2');
  });
});

describe('what may be taken', () => {
  const at = (name: string) => parsePeriod(name) as ReviewPeriod;

  it('is what is due or early, and a missed one too', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (any, today) => {
        for (const open of [...dueReviews(any, [], today), ...earlyReviews(any, [], today)]) {
          expect(mayBeTaken(any, open, today)).toBe(true);
        }
      }),
    );
    expect(mayBeTaken(old, at('2026-Q2'), '2028-04-05')).toBe(true);
  });

  it('is nothing from before the plan, and nothing that has not come near its end', () => {
    expect(mayBeTaken(old, at('2025'), '2028-04-05')).toBe(false);
    expect(mayBeTaken(old, at('2028-Q2'), '2028-04-05')).toBe(false);
    expect(mayBeTaken(old, at('2030'), '2028-04-05')).toBe(false);
  });
});

describe('offered reviews', () => {
  const weeksBefore = (name: string, many: number): ReviewPeriod => {
    const period = parsePeriod(name) as ReviewPeriod;
    return many === 0 ? period : periodBefore(weeksBefore(name, many - 1));
  };
  const long = taken('2027', '2028-Q1');
  const offered = (known: KnownReview[], any = old) =>
    names(offeredReviews(any, [...long, ...known], '2028-04-24'));

  it('fall silent on weeks once four have passed without one, and speak again after one', () => {
    expect(names(dueReviews(old, long, '2028-04-24'))).toEqual(['2028-W16']);
    expect(offered([])).toEqual([]);
    expect(offered(taken(weeksBefore('2028-W16', 4).name))).toEqual(['2028-W16']);
    expect(offered(taken(weeksBefore('2028-W16', 5).name))).toEqual([]);
    expect(offered([{ period: '2028-W15', taken: false }])).toEqual([]);
  });

  it('begin with a plan, though none was taken yet', () => {
    expect(offered([], plan('2028-04-03'))).toEqual(['2028-W16']);
  });

  it('are the same when only the reviews that are to be known are read', () => {
    const known = fc.array(
      fc.record({
        kind: fc.constantFrom(...REVIEW_KINDS),
        ago: fc.nat(7 * 8),
        taken: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anyPlan, anyDay, known, (any, today, some) => {
        const all = some.map((review) => ({
          period: periodOf(review.kind, addDays(today, -review.ago)).name,
          taken: review.taken,
        }));
        const read = all.filter(({ period }) => periodsToKnow(today).includes(period));
        for (const reviews of [dueReviews, earlyReviews, offeredReviews]) {
          expect(reviews(any, read, today)).toEqual(reviews(any, all, today));
        }
      }),
    );
  });

  it('hold quarters and years as long as they are due', () => {
    expect(names(offeredReviews(old, [], '2028-04-24'))).toEqual(['2027', '2028-Q1']);
  });
});

describe('coming reviews', () => {
  it('are the days on which reviews become due, in order', () => {
    const days = { from: '2028-12-20', until: '2029-01-08' };
    expect(comingReviews(old, days).map((period) => [dueOn(period), period.name])).toEqual([
      ['2028-12-25', '2028-W51'],
      ['2029-01-01', '2028'],
      ['2029-01-01', '2028-Q4'],
      ['2029-01-01', '2028-W52'],
      ['2029-01-08', '2029-W01'],
    ]);
    expect(names(comingReviews(old, days, ['yearly']))).toEqual(['2028']);
  });

  it('are due on their day, for any plan and span', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, fc.nat(400), (any, from, days) => {
        const until = addDays(from, days);
        for (const period of comingReviews(any, { from, until })) {
          expect(dueOn(period) >= from && dueOn(period) <= until).toBe(true);
          expect(names(dueReviews(any, [], dueOn(period)))).toContain(period.name);
        }
        for (const kind of REVIEW_KINDS) {
          const due = dueReviews(any, [], until).find((one) => one.kind === kind);
          const inSpan = due && dueOn(due) >= from;
          const coming = names(comingReviews(any, { from, until }, [kind]));
          if (inSpan) expect(coming.at(-1)).toBe(due.name);
        }
      }),
    );
  });

  it('end with the time axis: some 1,150 from its first day to its last', () => {
    const all = comingReviews(old, { from: '2026-01-01', until: '2100-12-31' });
    expect(all.length).toBeGreaterThan(1_100);
    expect(all.length).toBeLessThan(1_250);
    expect(all.at(-1)).toEqual(periodOf('weekly', '2046-12-31'));
  });
});
