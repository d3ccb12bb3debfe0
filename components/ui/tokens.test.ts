import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, differenceSeen, toLinear, visions } from './testing/colour';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const declared = [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];

const themes = {
  light: new Map(declared.map(([, name, light]) => [name, light])),
  dark: new Map(declared.map(([, name, , dark]) => [name, dark])),
};

const surfaces = ['paper', 'raised', 'sunken'];
const texts = ['ink', 'muted', 'accent', 'accent-strong', 'good', 'warn', 'bad'];
const strategies = ['strategy-1', 'strategy-2', 'strategy-3', 'strategy-4'];
const marks = ['edge', 'accent', 'good', 'warn', 'bad', ...strategies];
const washes = ['accent', 'good', 'warn', 'bad'];

const textPairs = [
  ...surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)),
  ...washes.flatMap((name) => ['ink', name].map((text) => [text, `${name}-wash`] as const)),
  ...washes.map((name) => ['muted', `${name}-wash`] as const),
  ['accent-strong', 'accent-wash'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
  ['ink', 'band'] as const,
  ['ink', 'band-strong'] as const,
];

const markPairs = [
  ...surfaces.flatMap((surface) => marks.map((mark) => [mark, surface] as const)),
  ['accent', 'band'] as const,
  ['accent', 'band-strong'] as const,
];

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
  const colour = (name: string) => {
    const value = theme.get(name);
    if (!value) throw new Error(`No colour “${name}” in globals.css`);
    return toLinear(value);
  };

  it.each(textPairs)('text: %s on %s is at least 4.5:1', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('marks: %s on %s is at least 3:1', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });

  const pairs = strategies.flatMap((a, index) =>
    strategies.slice(index + 1).map((b) => [a, b] as const),
  );

  it.each(pairs)('%s and %s are distinguishable for every colour vision', (a, b) => {
    for (const vision of visions) {
      const difference = differenceSeen(colour(a), colour(b), vision);
      expect(difference, vision).toBeGreaterThanOrEqual(vision === 'grey' ? 0.09 : 0.15);
    }
  });
});

it('declares every colour for both themes', () => {
  const names = [...css.matchAll(/--color-([\w-]+):/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(declared.map(([, name]) => name)).toEqual(names);
});
