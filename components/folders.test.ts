import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no two folders of components import each other', () => {
  const arrows = new Set<string>();
  for (const file of globSync('components/*/**/*.{ts,tsx}')) {
    const from = file.split('/')[1];
    const source = readFileSync(file, 'utf8');
    for (const [, to] of source.matchAll(/from '@\/components\/([\w-]+)/g)) {
      if (from !== to) arrows.add(`${from} → ${to}`);
    }
  }
  expect(arrows.size).toBeGreaterThan(20);
  const back = (arrow: string) => arrow.split(' → ').reverse().join(' → ');
  expect([...arrows].filter((arrow) => arrows.has(back(arrow)))).toEqual([]);
});
