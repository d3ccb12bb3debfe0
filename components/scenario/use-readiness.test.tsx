import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import { applyScenario, TODAYS_PLAN } from '@/lib/domain/scenario';
import { useReadiness } from './use-readiness';

const { input, asOf } = tenYears;
const plan: ReadinessPlan = { ...input.plan, strategies: input.strategies };
const scenarios = [TODAYS_PLAN, { ...TODAYS_PLAN, pace: 1.5 }];

function Levels() {
  const computed = useReadiness(plan, asOf, scenarios);
  return <p>{JSON.stringify(computed.map(({ horizons }) => horizons))}</p>;
}

/** Renders as a server does, and counts the turns that others had meanwhile. */
async function render() {
  let turns = 0;
  let over = false;
  const other = () => {
    turns += 1;
    if (!over) setImmediate(other);
  };
  setImmediate(other);
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<Levels />, {
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    });
  });
  over = true;
  return { html, turns };
}

describe('readiness of scenarios on the server (trust 24)', () => {
  it('is what the model says, computed while others are answered', async () => {
    const { html, turns } = await render();
    const expected = scenarios.map((scenario) => {
      const { plan: other, parameters } = applyScenario(plan, scenario);
      return computeReadiness(other, asOf, parameters).horizons;
    });
    expect(html.replaceAll('&quot;', '"')).toBe(`<p>${JSON.stringify(expected)}</p>`);
    const dates = computeReadiness(plan, asOf).series.length;
    expect(turns).toBeGreaterThanOrEqual(Math.floor(dates / 100));
  });
});
