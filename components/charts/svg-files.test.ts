import { describe, expect, it } from 'vitest';
import {
  burnUp,
  calendarYear,
  contributions,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import { renderCalendarSvg } from './calendar/render-calendar-svg';
import { renderBurnUpSvg } from './goal/render-burn-up-svg';
import { renderPaceSvg } from './pace/render-pace-svg';
import { renderStackSvg } from './stack/render-stack-svg';
import { renderPanelsSvg } from './strategy/render-panels-svg';
import { examplePlan } from './testing/examples';
import { xmlFaults } from './testing/xml-faults';

const hostile = `<script>alert(1)</script> ]]> & "it's" \u0000\u0008 \uD800 </svg>`;
const { plan: example, asOf } = examplePlan('two-years');
const plan: ReadinessPlan = {
  ...example,
  strategies: example.strategies.map((strategy) => ({
    ...strategy,
    title: hostile,
    goals: strategy.goals.map((goal) => ({ ...goal, title: hostile })),
  })),
};
const [strategy] = plan.strategies;
const [goal] = strategy?.goals ?? [];
if (!strategy || !goal) throw new Error('The example has no goal.');
const readiness = computeReadiness(plan, asOf);

const files: Record<string, string> = {
  strategies: renderPanelsSvg(hostile, smallMultiples(plan, readiness), asOf),
  contributions: renderStackSvg(hostile, contributions(plan, asOf), asOf),
  pace: renderPaceSvg(hostile, paceHistory(plan, asOf), readiness.pace, asOf),
  activity: renderCalendarSvg(hostile, calendarYear(plan, asOf, 2027), asOf),
  'burn-up': renderBurnUpSvg(
    { ...goal, title: hostile },
    burnUp(plan, asOf, { strategyKey: strategy.key, goalId: goal.id }, [
      { id: 'm', title: hostile, dueOn: '2027-06-30', doneOn: null },
    ]),
    asOf,
  ),
};

describe.each(Object.entries(files))('the file of %s', (_name, svg) => {
  it('is well-formed whatever people call their plans and goals', () => {
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
  });

  it('needs nothing from outside, has no NaN, and says when it was true', () => {
    expect(svg).not.toMatch(/href|url\(|@import|var\(|NaN|undefined/);
    expect(svg).toContain('As of 31 Mar 2028.');
  });
});
