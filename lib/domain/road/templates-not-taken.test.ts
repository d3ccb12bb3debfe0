import { expect, it } from 'vitest';
import { templatesNotTaken } from '.';

it('templates that a goal was made from are taken, in their own strategy', () => {
  const templates = [
    { strategyKey: 'a', key: 'one' },
    { strategyKey: 'a', key: 'two' },
    { strategyKey: 'b', key: 'one' },
    { strategyKey: 'gone', key: 'one' },
  ];
  const strategies = [
    { key: 'a', goals: [{ templateKey: 'one' }, { templateKey: null }, {}] },
    { key: 'b', goals: [] },
  ];
  expect(templatesNotTaken(strategies, templates)).toEqual([templates[1], templates[2]]);
});
