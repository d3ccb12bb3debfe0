import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { horizonGaps } from '@/components/charts/readiness/horizon-gap';
import { computeReadiness } from '@/lib/domain/readiness';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { verdict } from '@/lib/format/readiness/verdict';
import { HorizonList } from './horizon-list';
import { VerdictLine } from './verdict-line';

const required = { 2026: 10, 2031: 20, 2036: 60, 2046: 80 };
const goals = [goalOf({ points: 30, startOn: '2026-12-31', dueOn: '2034-12-31' })];
const plan = planOf([], { strategies: [strategyOf({ startingLevel: 20, required, goals })] });
const readiness = computeReadiness(plan, '2028-03-31');

const links = (html: string) =>
  [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, text]) => [text, href]);
const words = (html: string) =>
  html
    .replace(/<\/?(p|li|h2|ul|section)( [^>]*)?>/g, '|')
    .replace(/<[^>]+>/g, '')
    .split('|')
    .filter(Boolean);

it('gives the verdict with its mark, and leads to what fixes each part', () => {
  const html = renderToStaticMarkup(<VerdictLine verdict={verdict(readiness)} planHref="/p" />);
  const [line] = words(html);
  expect(html).toContain('<svg');
  expect(line).toMatch(/^On track for 2031\. 2036 needs about \d+ more: \d+ not planned yet, /);
  expect(links(html).map(([, href]) => href)).toEqual([
    '/p/gap?year=2036',
    '/p/road',
    '/p/gap?year=2036',
  ]);
});

it('lists horizons by what is missing, with a range only as far as goals are planned', () => {
  const html = renderToStaticMarkup(<HorizonList readiness={readiness} planHref="/p" />);
  const [, first, levels, spare, second, later, missing] = words(html);
  expect([first, second]).toEqual(['2031 On track', '2036 More to plan']);
  expect(levels).toMatch(/^About \d+% \(20% needed\), likely \d+(–\d+)?%$/);
  expect(spare).toMatch(/^(\d+ to spare|just enough)$/);
  expect(later).toMatch(/^About \d+% \(60% needed\)$/);
  expect(missing).toMatch(/^\d+ short: \d+ not planned yet, \d+ behind your plan$/);
  expect(links(html)).toContainEqual([expect.stringMatching(/ short$/), '/p/gap?year=2036']);
  expect(links(html)).toContainEqual([expect.stringMatching(/not planned yet$/), '/p/road']);
});

it('counts a month that goals are due in to its end, as the chart’s band does', () => {
  const inDecember = [goalOf({ points: 30, startOn: '2026-12-31', dueOn: '2031-12-15' })];
  const strategies = [strategyOf({ startingLevel: 20, required, goals: inDecember })];
  const near = computeReadiness(planOf([], { strategies }), '2028-03-31');
  const [, , levels] = words(renderToStaticMarkup(<HorizonList readiness={near} planHref="/p" />));
  expect(levels).toContain(', likely ');
  expect(horizonGaps(near)[0]?.likely).not.toBeNull();
});

it('shows neither where every horizon is past', () => {
  const past = computeReadiness(plan, '2047-01-01');
  expect(renderToStaticMarkup(<HorizonList readiness={past} planHref="/p" />)).toBe('');
  const html = renderToStaticMarkup(<VerdictLine verdict={verdict(past)} planHref="/p" />);
  expect(words(html)).toEqual(['This plan’s last horizon, 2046, has passed.']);
});
