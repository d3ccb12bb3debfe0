import { describe, expect, it } from 'vitest';
import { type PaletteGoal, type PaletteIndex, parseQuickEntry } from '@/lib/domain/palette';
import { find } from './find';
import { paletteItems, quickEntryItems } from './items';

const goal = (id: string, title: string, over: Partial<PaletteGoal> = {}): PaletteGoal => ({
  id,
  planId: 'p1',
  title,
  unit: 'interviews',
  baseline: 0,
  target: 10,
  last: null,
  dropped: false,
  ...over,
});

const index: PaletteIndex = {
  plans: [
    { id: 'p1', title: 'My plan' },
    { id: 'p2', title: 'Second plan' },
  ],
  goals: [
    goal('g1', 'Ten interviews', { last: 2 }),
    goal('g2', 'Interview five customers', { unit: 'customers' }),
    goal('g3', 'Read a book a month', { unit: 'books', planId: 'p2' }),
    goal('g4', 'Interviews of old', { dropped: true }),
  ],
  more: false,
  outlooks: [{ slug: 'nurse', profession: 'Nurse' }],
};

const places = {
  site: [
    { href: '/plans', label: 'My plans' },
    { href: '/settings/password', label: 'Password' },
  ],
  settings: [{ href: '/settings/password', label: 'Password' }],
  plan: [
    ['', 'Overview'],
    ['/timeline', 'Timeline'],
  ] as const,
};

const goalsFor = (goals: PaletteGoal[], words: string) => find(goals, words, ['title', 'unit']);
const said = (text: string) =>
  quickEntryItems(parseQuickEntry(text), index, goalsFor).map(({ label }) => label);

describe('a quick entry in the palette', () => {
  it('says what it would log before it does, and where the goal is', () => {
    const [first] = quickEntryItems(parseQuickEntry('log 3 ten interviews'), index, goalsFor);
    expect(first).toEqual({
      id: 'log-g1',
      label: 'Log 3 interviews for Ten interviews',
      detail: 'now 2 interviews · My plan',
      does: { href: '/plans/p1/log?goal=g1&value=3' },
    });
  });

  it('gives a choice where several goals are meant, never a dropped one', () => {
    expect(said('log +1 interview')).toEqual([
      'Log 1 customer for Interview five customers',
      'Log 3 interviews for Ten interviews',
    ]);
    expect(said('log 4')).toHaveLength(3);
  });

  it('gives no more choices than can be told apart', () => {
    const goals = Array.from({ length: 20 }, (_, at) => goal(`many${at}`, `Interview ${at}`));
    const many = quickEntryItems(parseQuickEntry('log 4'), { ...index, goals }, goalsFor);
    expect(many.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].map((at) => `log-many${at}`));
  });

  it('takes words in any order, and those of the unit', () => {
    expect(said('log 3 interviews ten')).toEqual(['Log 3 interviews for Ten interviews']);
    expect(said('log 2 books')[0]).toBe('Log 2 books for Read a book a month');
  });

  it('leads to the form without a number, and is nothing without “log”', () => {
    expect(quickEntryItems(parseQuickEntry('log ten'), index, goalsFor)[0]).toMatchObject({
      label: 'Log progress on Ten interviews',
      does: { href: '/plans/p1/log?goal=g1' },
    });
    expect(said('ten interviews')).toEqual([]);
    expect(said('log 3 nothing like it')).toEqual([]);
  });
});

describe('what the palette finds', () => {
  const items = (plan: string | null) => paletteItems(places, index, plan);
  const labels = (text: string, plan: string | null = 'p1') =>
    find(items(plan), text, ['label', 'words']).map(({ label }) => label);

  it('is pages, goals, settings, actions and outlooks', () => {
    expect(labels('timel')).toEqual(['Timeline']);
    expect(labels('ten int')[0]).toBe('Ten interviews');
    expect(labels('pass')[0]).toBe('Password');
    expect(labels('nurse')[0]).toBe('Nurse');
    expect(labels('sign out')[0]).toBe('Sign out');
  });

  it('leads to the plan that is open, else to the first one', () => {
    const hrefOf = (plan: string | null) => items(plan).find(({ id }) => id === 'log')?.does;
    expect(hrefOf('p2')).toEqual({ href: '/plans/p2/log' });
    expect(hrefOf(null)).toEqual({ href: '/plans/p1/log' });
    expect(paletteItems(places, null, null).map(({ id }) => id)).not.toContain('log');
  });

  it('says which goals are dropped, and of which plan each is', () => {
    const details = items('p1').flatMap(({ id, detail }) => (/^goal-/.test(id) ? detail : []));
    expect(details).toEqual([
      'Goal · My plan',
      'Goal · My plan',
      'Goal · Second plan',
      'Dropped goal · My plan',
    ]);
  });

  it('has each line once, a page of the settings that the site links to as well', () => {
    const ids = items('p1').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(items('p1').filter(({ label }) => label === 'Password')).toMatchObject([
      { detail: 'Settings' },
    ]);
  });
});
