import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnUp } from '@/lib/domain/activity';
import { addDays } from '@/lib/domain/calendar';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import {
  type Box,
  boxOn,
  distanceTo,
  isInside,
  overlaps,
  type Plane,
  pixelOn,
} from '../labels/box';
import type { ChartLabel } from '../labels/chart-label';
import type { LabelLayout } from '../labels/layouts';
import type { Place } from '../scene/scene';
import { BURN_UP_LAYOUTS, burnUpLabels, burnUpPlanes, numberedMarks } from './burn-up-labels';
import { burnUpLines } from './burn-up-lines';
import { valuesByDay } from './goal-history';

const start = '2027-01-01';
const anyGoal = fc
  .record({
    length: fc.integer({ min: 40, max: 3_000 }),
    baseline: fc.integer({ min: -20, max: 100 }),
    way: fc.integer({ min: -120, max: 120 }).filter((way) => way !== 0),
    today: fc.integer({ min: 1, max: 4_000 }),
    entries: fc.array(
      fc.record({ at: fc.nat({ max: 99 }), done: fc.integer({ min: -20, max: 130 }) }),
      {
        maxLength: 12,
      },
    ),
    milestones: fc.array(fc.nat({ max: 100 }), { maxLength: 6 }),
  })
  .map(({ length, baseline, way, today, entries, milestones }) => {
    const goal = goalOf({
      startOn: start,
      dueOn: addDays(start, length),
      baseline,
      target: baseline + way,
      entries: entries
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, done }) => ({
          occurredOn: addDays(start, Math.floor((at / 100) * today)),
          value: baseline + (way * done) / 100,
        })),
    });
    const steps = milestones
      .toSorted((a, b) => a - b)
      .map((at, index) => ({
        ...{ id: `m${index}`, title: `Step ${index}`, doneOn: null },
        dueOn: addDays(start, Math.round((at / 100) * length)),
      }));
    return { goal, asOf: addDays(start, today), steps };
  });

type AnyGoal = typeof anyGoal extends fc.Arbitrary<infer T> ? T : never;

/** The named lines, and the labels, those beside the plot apart. */
function labelled({ goal, asOf, steps }: AnyGoal, layout: LabelLayout) {
  const at = { strategyKey: 'strategy', goalId: goal.id };
  const chart = burnUp(planOf([goal]), asOf, at, steps);
  const values = valuesByDay(goal.entries);
  const { lines, bands, marks, frame } = burnUpLines(
    chart,
    { ...goal, title: 'Goal' },
    values,
    asOf,
  );
  const numbers = numberedMarks(marks, layout);
  const labels = burnUpLabels(lines, bands, numbers, frame.x(asOf), layout);
  return {
    lines: lines.filter(({ points, ghost }) => points.length > 0 && !ghost),
    labels,
    inner: labels.filter(({ placed }) => placed.at.x < 100 || placed.dx < 0),
  };
}

/** Each line with those that end where it does. */
const MEETS: Readonly<Record<string, readonly string[]>> = {
  target: ['target'],
  planned: ['planned', 'target'],
  logged: ['logged', 'projected'],
  projected: ['projected', 'target'],
};

/** Pixels between a box and a line, by points on it that are close together. */
function gapToLine(box: Box, line: readonly Place[], plane: Plane): number {
  const gaps = line.slice(1).flatMap((to, index) => {
    const from = line[index] as Place;
    return Array.from({ length: 101 }, (_, step) => {
      const part = (one: number, other: number) => one + ((other - one) * step) / 100;
      const at = pixelOn({ x: part(from.x, to.x), y: part(from.y, to.y) }, plane);
      return distanceTo(box, at.x, at.y);
    });
  });
  return Math.min(...gaps);
}

describe.each(BURN_UP_LAYOUTS)('the words of a $name burn-up', (layout) => {
  const planes = burnUpPlanes(layout);
  const always = (holds: (given: ReturnType<typeof labelled>) => void) =>
    fc.assert(
      fc.property(anyGoal, (given) => holds(labelled(given, layout))),
      { numRuns: 60 },
    );

  it('name every line that is drawn', () => {
    always(({ lines, labels }) => {
      const names = labels.flatMap(({ rows }) => rows.map(({ text }) => text));
      for (const { text } of lines) expect(names).toContain(text);
    });
  });

  it('cover neither each other nor what is outside the plot', () => {
    always(({ labels, inner }) => {
      for (const plane of planes) {
        for (const label of inner) expect(isInside(boxOn(label.placed, plane), plane)).toBe(true);
        for (const [index, one] of labels.entries()) {
          for (const other of labels.slice(index + 1)) {
            const boxes = [boxOn(one.placed, plane), boxOn(other.placed, plane)] as const;
            expect(overlaps(...boxes), `${one.key} and ${other.key}`).toBe(false);
          }
        }
      }
    });
  });

  it('are nearest to what they name, or led to from there', () => {
    always(({ labels }) => {
      for (const plane of planes) {
        for (const label of labels) {
          const box = boxOn(label.placed, plane);
          const gap = ({ placed: { at } }: ChartLabel) => {
            const named = boxOn({ at, dx: 0, dy: 0, width: 0, height: 0 }, plane);
            return distanceTo(box, named.x, named.y);
          };
          const least = Math.min(...labels.map(gap));
          // A milestone on the due date is where the plan ends, too.
          expect(gap(label) <= least + 1 || label.stroke !== undefined, label.key).toBe(true);
        }
      }
    });
  });

  it('are beside no other line than their own, unless led to from there', () => {
    always(({ lines, labels }) => {
      for (const plane of planes) {
        for (const { key, placed, stroke } of labels) {
          if (stroke || !Object.hasOwn(MEETS, key)) continue;
          const box = boxOn(placed, plane);
          const own = distanceTo(box, box.x - placed.dx, box.y - placed.dy);
          for (const other of lines) {
            if (MEETS[key]?.includes(other.key)) continue;
            expect(gapToLine(box, other.points, plane), `${key} by ${other.key}`).toBeGreaterThan(
              own - 1,
            );
          }
        }
      }
    });
  });
});
