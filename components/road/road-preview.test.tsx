import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { layRoad, type RoadTemplate } from '@/lib/domain/road';
import { RoadPreview } from './road-preview';

const TODAY = '2026-12-01';
const template: RoadTemplate = {
  strategyKey: 'river',
  key: 'first',
  title: 'First bends',
  unit: 'bends',
  baseline: 0,
  target: 4,
  points: 20,
  months: 12,
};
const required = { 2026: 10, 2031: 20, 2036: 40, 2046: 60 };

function previewAt(startingLevel: number): string {
  const river = strategyOf({ key: 'river', startingLevel, inUse: true, required, goals: [] });
  const plan = planOf([], { startedOn: TODAY, strategies: [river] });
  const road = layRoad(plan, TODAY, [template], { atOnce: 4 });
  return renderToStaticMarkup(
    <RoadPreview
      today={TODAY}
      strategies={[{ key: 'river', title: 'Learn the river', goals: [] }]}
      road={road}
      after={computeReadiness(plan, TODAY)}
    />,
  );
}

it('shows a road with its goals', () => {
  expect(previewAt(0)).toContain('See the 1 goal, ');
});

it('says that someone who is there already needs no goals', () => {
  const html = previewAt(80);
  expect(html).toContain('Your plan needs no more goals');
  expect(html).not.toContain('See the');
  expect(html).not.toContain('No goals');
});
