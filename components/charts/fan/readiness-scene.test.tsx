import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { LAST_AXIS_DAY, xPercent, yPercent } from '../frame/frame';
import { liveDays, rowOn } from '../live/live-rows';
import { SceneDrawing } from '../scene/scene-drawing';
import { sceneSvg } from '../scene/scene-svg';
import { pathOf, unitPath } from '../scene/unit-path';
import { exampleReadiness } from '../testing/examples';
import { readinessScene } from './readiness-scene';

const readiness = exampleReadiness('two-years');
const series = readinessSeries(readiness);
const scene = readinessScene(series, readiness.asOf);
const page = renderToStaticMarkup(<SceneDrawing scene={scene} />);

/** The path of a line or an area on the page, by its tone. */
function drawnPath(tone: string): string {
  return page.match(new RegExp(`class="chart-${tone}" d="([^"]*)"`))?.[1] ?? '';
}

describe('the scene of a readiness chart', () => {
  it('names each of its parts by a key of its own', () => {
    const { rules, paths, lines, shapes = [], dots, texts } = scene;
    for (const parts of [rules, paths, lines, shapes, dots, texts]) {
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    }
  });

  it('has the same lines and the same words on a page and in a file', () => {
    const file = sceneSvg(scene, { left: 0, top: 0, width: 470, height: 216 });
    const count = (svg: string) => svg.match(/<(line|path|circle)\b/g)?.length;
    const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    const narrow = (part: { size?: string }) => part.size === 'narrow';
    expect(count(page)).toBe((count(file) ?? 0) + (scene.shapes?.filter(narrow).length ?? 0));
    expect(words(file)).toEqual(
      scene.texts.filter((text) => !narrow(text)).map(({ text }) => text),
    );
    expect(words(page)).toEqual(scene.texts.map(({ text }) => text));
  });
});

describe('paths', () => {
  it('writes straight segments as relative whole units', () => {
    const points = [
      [0, 100],
      [10, 90],
      [20, 95],
    ] as const;
    expect(pathOf(points)).toBe('M0 100l10-10 10 5');
    expect(pathOf(points.slice(0, 1))).toBe('M0 100');
    expect(pathOf([])).toBe('');
  });

  it('closes a band along its lower line', () => {
    expect(drawnPath('band')).toMatch(/^M\d+ \d+l[\d -]+z$/);
  });

  it('meets the cursor’s dots within a tenth of a pixel on a plot 1000 pixels wide', () => {
    const drawn = absolute(drawnPath('projected'));
    const dots = liveDays([series]).flatMap((day) => {
      const { projected } = rowOn(series, day);
      return projected === undefined ? [] : [{ day, projected }];
    });
    expect(dots.length).toBeGreaterThan(10);
    for (const { day, projected } of dots) {
      const x = (day / LAST_AXIS_DAY) * 10_000;
      const next = drawn.findIndex(([left]) => left >= Math.round(x));
      const [x1, y1] = drawn[next] ?? [0, 0];
      const [x0, y0] = drawn[Math.max(0, next - 1)] ?? [0, 0];
      const y = x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
      // 10,000 units are 216 pixels high.
      expect(Math.abs(y - yPercent(projected) * 100) * 0.0216).toBeLessThan(0.1);
    }
  });

  it('rounds a place to units', () => {
    expect(unitPath([{ x: xPercent(LAST_AXIS_DAY), y: yPercent(50) }])).toBe('M10000 5000');
    expect(xPercent(LAST_AXIS_DAY / 2)).toBe(50);
  });
});

function absolute(path: string): [number, number][] {
  const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
    points.push([x, y]);
  }
  return points;
}
