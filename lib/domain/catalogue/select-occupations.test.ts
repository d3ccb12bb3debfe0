import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OccupationSummary } from '../evidence';
import { exposureBand, growthBand, selectOccupations } from './select-occupations';

const AVERAGE = 3.1;

function occupation(code: string, change: Partial<OccupationSummary> = {}): OccupationSummary {
  return {
    code,
    title: `Keepers ${code}`,
    family: code.slice(0, 2),
    jobZone: 3,
    exposureMin: 10,
    exposureMedian: 50,
    exposureMax: 90,
    measureCount: 4,
    changePercent: 4,
    medianWage: 50_000,
    wageTopcoded: false,
    ...change,
  };
}

const codes = (list: readonly OccupationSummary[]) => list.map(({ code }) => code);

describe('selectOccupations', () => {
  const unknown = occupation('11-0001.00', { exposureMedian: null, changePercent: null });
  const low = occupation('13-0002.00', { exposureMedian: 0, changePercent: -1, medianWage: null });
  const high = occupation('13-0003.00', { exposureMedian: 100, changePercent: 3.1 });
  const all = [unknown, low, high];

  it('keeps the order of titles where nothing is searched for', () => {
    expect(selectOccupations(all, null, {}, AVERAGE)).toEqual(all);
  });

  it('treats an unpublished value as unknown, not as low', () => {
    expect(codes(selectOccupations(all, null, { exposure: 'low' }, AVERAGE))).toEqual([low.code]);
    expect(codes(selectOccupations(all, null, { exposure: 'high' }, AVERAGE))).toEqual([high.code]);
    expect(codes(selectOccupations(all, null, { growth: 'declining' }, AVERAGE))).toEqual([
      low.code,
    ]);
    expect(codes(selectOccupations(all, null, { growth: 'faster' }, AVERAGE))).toEqual([high.code]);
  });

  it('puts what is not published last in every order', () => {
    const last = (sort: 'growth' | 'pay' | '-growth' | '-pay') =>
      codes(selectOccupations(all, null, { sort }, AVERAGE)).at(-1);
    expect(last('growth')).toBe(unknown.code);
    expect(last('pay')).toBe(low.code);
    expect(last('-growth')).toBe(unknown.code);
    expect(last('-pay')).toBe(low.code);
  });

  it('sorts a top-coded wage as the highest, not as a missing one', () => {
    const surgeon = occupation('29-0004.00', { medianWage: null, wageTopcoded: true });
    const sorted = selectOccupations([...all, surgeon], null, { sort: 'pay' }, AVERAGE);
    expect(codes(sorted)[0]).toBe(surgeon.code);
  });

  it('names the title that was found, unless it is the occupation’s own', () => {
    const hits = [
      { code: high.code, matched: 'Night keeper' },
      { code: low.code, matched: low.title },
      { code: unknown.code, matched: `${unknown.title}`.toLowerCase() },
      { code: '99-9999.00', matched: 'Gone since' },
    ];
    const found = selectOccupations(all, hits, {}, AVERAGE);
    expect(codes(found)).toEqual([high.code, low.code, unknown.code]);
    expect(found.map(({ matched }) => matched)).toEqual(['Night keeper', undefined, undefined]);
  });

  it('never invents, doubles or loses an occupation by its order', () => {
    const percentile = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    const list = fc
      .array(fc.record({ exposureMedian: percentile, changePercent: percentile }))
      .map((rows) => rows.map((row, index) => occupation(`15-${1000 + index}.00`, row)));
    const sort = fc.constantFrom(
      ...(['title', '-title', 'growth', '-growth', 'exposure', '-exposure'] as const),
    );
    fc.assert(
      fc.property(list, sort, (occupations, order) => {
        const sorted = selectOccupations(occupations, null, { sort: order }, AVERAGE);
        expect(codes(sorted).toSorted()).toEqual(codes(occupations).toSorted());
        // Equal values keep the order of titles, in both directions.
        const value = ({ exposureMedian, changePercent }: OccupationSummary) =>
          order.endsWith('growth') ? changePercent : exposureMedian;
        for (const [index, later] of sorted.entries()) {
          const before = sorted[index - 1];
          if (!before || order.endsWith('title') || value(before) !== value(later)) continue;
          expect(before.code < later.code).toBe(true);
        }
      }),
    );
  });
});

describe('bands', () => {
  it('give every percentile one third, and null none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percentile) => {
        expect(exposureBand(percentile)).not.toBeNull();
      }),
    );
    expect(exposureBand(null)).toBeNull();
  });

  it('compare a change with the average of all occupations', () => {
    expect([-0.1, 0, 3, 3.1].map((change) => growthBand(change, AVERAGE))).toEqual([
      'declining',
      'slower',
      'slower',
      'faster',
    ]);
    expect(growthBand(null, AVERAGE)).toBeNull();
  });
});
