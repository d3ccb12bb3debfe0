import './example-chart.css';
import '@/components/charts/readiness/readiness.css';
import '@/components/charts/scene/scene.css';
import { readinessScene } from '@/components/charts/fan/readiness-scene';
import { horizonGaps } from '@/components/charts/readiness/horizon-gap';
import { SceneDrawing } from '@/components/charts/scene/scene-drawing';
import { computeReadiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { exampleAsOf, examplePlan } from './plan';

/** Computed and drawn once, by the code that computes and draws people's own charts. */
const readiness = computeReadiness(examplePlan, exampleAsOf);
const gaps = horizonGaps(readiness);
const scene = readinessScene(readinessSeries(readiness), exampleAsOf, { statuses: gaps });

/** The chart of an example plan. */
export function ExampleChart() {
  const [first] = gaps;
  return (
    <figure className="example">
      <figcaption>
        <b>An example, nobody’s plan.</b> Readiness from 0 to 100%, three and a half years along a
        road that was laid out on the first day.
      </figcaption>
      <div className="chart-frame">
        <div
          className="chart-plot chart-readiness"
          role="img"
          aria-label="Readiness in an example from 2026 to 2046, in per cent"
        >
          <SceneDrawing scene={scene} />
        </div>
      </div>
      {first && (
        <p className="font-serif text-lg">
          At this pace the plan reaches about {first.projected}% by the end of {first.year}, when{' '}
          {first.required}% is needed, and it arrives in time for 2036 and 2046.
        </p>
      )}
    </figure>
  );
}
