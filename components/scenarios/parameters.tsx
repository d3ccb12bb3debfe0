'use client';

import { SCENARIO_BOUNDS, type Scenario } from '@/lib/domain/scenario';
import { ParameterField } from './parameter-field';
import type { ChangeScenario } from './use-scenario';

type ParametersProps = {
  scenario: Scenario;
  change: ChangeScenario;
  /** The plan's own; null where nothing fades. */
  planHalfLife: number | null;
};

/** What a reader usually begins from when nothing fades in the plan. */
const USUAL_HALF_LIFE = 10;

/** Pace, the profession's speed, and fade. */
export function Parameters({ scenario, change, planHalfLife }: ParametersProps) {
  const halfLife = scenario.halfLifeYears === undefined ? planHalfLife : scenario.halfLifeYears;
  const setHalfLife = (years: number | null) =>
    change({ halfLifeYears: years === planHalfLife ? undefined : years });
  return (
    <div className="grid gap-6">
      <ParameterField
        name="pace"
        label="Your pace"
        meaning="Times the pace that your log shows."
        unit="×"
        value={scenario.pace}
        onChange={(pace) => change({ pace })}
        slider={{ min: 0, max: 3, step: 0.05 }}
        bounds={SCENARIO_BOUNDS.pace}
      />
      <ParameterField
        name="disruption"
        label="Speed of disruption"
        meaning="Times the speed that the outlook expects of the profession."
        unit="×"
        value={scenario.disruption}
        onChange={(disruption) => change({ disruption })}
        slider={{ min: 0, max: 2, step: 0.05 }}
        bounds={SCENARIO_BOUNDS.disruption}
      />
      {halfLife !== null && (
        <ParameterField
          name="fade"
          label="Half-life of what you learn"
          meaning="After so long, half of it is gone unless it is renewed."
          unit="years"
          value={halfLife}
          onChange={setHalfLife}
          slider={{ min: 1, max: 30, step: 0.5 }}
          bounds={SCENARIO_BOUNDS.halfLifeYears}
        />
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={halfLife === null}
          onChange={(event) =>
            setHalfLife(event.target.checked ? null : (planHalfLife ?? USUAL_HALF_LIFE))
          }
        />
        <span>Nothing fades</span>
      </label>
    </div>
  );
}
