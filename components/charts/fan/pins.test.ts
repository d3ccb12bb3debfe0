import { describe, expect, it } from 'vitest';
import { clusterPins, PIN_SIZE, type Pin, pinsOnAxis } from './pins';

function pin(date: string): Pin {
  return { id: date, kind: 'goal', date, title: `Due ${date}`, done: false, href: '/goals/1' };
}

describe('pinsOnAxis', () => {
  it('sorts by date and leaves out what the axis does not reach', () => {
    const pins = ['2040-01-01', '2025-12-31', '2026-01-01', '2047-01-01', '2046-12-31'].map(pin);
    const { pins: shown, leftOut } = pinsOnAxis(pins, '2026-11-30');
    expect(leftOut).toBe(0);
    expect(shown.map(({ date }) => date)).toEqual(['2026-01-01', '2040-01-01', '2046-12-31']);
  });

  it('keeps the hundred nearest to today of a full plan’s, and says how many are left out (trust 24)', () => {
    const pins = Array.from({ length: 240 }, (_, month) => {
      const year = 2027 + Math.floor(month / 12);
      return pin(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    });
    const { pins: shown, leftOut } = pinsOnAxis(pins, '2036-12-31');
    expect([shown.length, leftOut]).toEqual([100, 140]);
    expect([shown[0]?.date, shown.at(-1)?.date]).toEqual(['2032-11-01', '2041-02-01']);
  });
});

describe('clusterPins', () => {
  const dates = [
    '2027-01-31',
    '2027-03-31',
    '2027-12-31',
    '2029-06-30',
    '2031-01-01',
    '2040-05-01',
  ];
  const pins = dates.map(pin);

  it('keeps pins apart on a wide plot and joins them on a narrow one', () => {
    expect(clusterPins(pins, 6_000)).toHaveLength(6);
    expect(clusterPins(pins, 470).map((cluster) => cluster.pins.length)).toEqual([3, 1, 1, 1]);
    expect(clusterPins(pins, 188).map((cluster) => cluster.pins.length)).toEqual([4, 1, 1]);
  });

  it.each([188, 470, 1_000])('loses no pin and keeps marks apart at %i pixels', (width) => {
    const clusters = clusterPins(pins, width);
    expect(clusters.flatMap((cluster) => cluster.pins)).toEqual(pins);
    clusters.slice(1).forEach(({ x }, i) => {
      expect(((x - (clusters[i]?.x ?? 0)) * width) / 100).toBeGreaterThanOrEqual(PIN_SIZE);
    });
  });

  it('joins pins of one day at any width', () => {
    expect(clusterPins([pin('2030-01-01'), pin('2030-01-01')], 100_000)).toHaveLength(1);
  });
});
