import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STROKES, type Stroke } from './strokes';

const css = readFileSync('components/charts/scene/scene.css', 'utf8');

/** The declarations of the rules whose selector ends with a line's class. */
function declarations(tone: string): string {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) =>
      selectors.split(',\n').some((one) => one.trim().endsWith(`.chart-${tone}`)),
    )
    .map(([, , body = '']) => body)
    .join('');
}

it.each(Object.entries<Stroke>(STROKES))('draws %s on a page as in a file', (tone, stroke) => {
  const rules = declarations(tone);
  expect(rules).toContain(`stroke: var(--color-${stroke.colour});`);
  expect(rules).toContain(`stroke-width: ${stroke.width};`);
  expect(/stroke-dasharray: ([^;]+);/.exec(rules)?.[1]).toBe(stroke.dash);
  expect(/stroke-opacity: ([^;]+);/.exec(rules)?.[1]).toBe(stroke.opacity?.toString());
});

it('tells no two lines of a chart of readiness apart by colour alone', () => {
  const { target: _, ...lines } = STROKES;
  const shapes = Object.values<Stroke>(lines).map(({ width, dash = '' }) => `${width} ${dash}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});
