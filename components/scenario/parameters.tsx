'use client';

import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { USUAL_HALF_LIFE } from '@/lib/domain/plan';
import { SCENARIO_BOUNDS } from '@/lib/domain/scenario/bounds';
import { scenarioToQuery } from '@/lib/domain/scenario/to-query';
import { type Scenario, TODAYS_PLAN } from '@/lib/domain/scenario/types';
import { ParameterField } from './parameter-field';
import type { ChangeScenario } from './use-scenario';

type ParametersProps = {
  scenario: Scenario;
  change: ChangeScenario;
  /** The plan's own; null where nothing fades. */
  planHalfLife: number | null;
};

/** The form's id, by which checkboxes elsewhere on the page belong to it (`form`). */
export const WHAT_IF_FORM = 'what-if';

const PACE_SLIDER = { min: 0, max: 3, step: 0.05 };
const DISRUPTION_SLIDER = { min: 0, max: 2, step: 0.05 };
const HALF_LIFE_SLIDER = { min: 1, max: 30, step: 0.5 };

/**
 * Pace, the profession's speed, and fade. Also a GET form that loads the page again, so that all
 * three can be tried before JavaScript arrives and without it.
 */
export const Parameters = memo(function Parameters(props: ParametersProps) {
  const { scenario, change, planHalfLife } = props;
  const halfLife = scenario.halfLifeYears === undefined ? planHalfLife : scenario.halfLifeYears;
  const setHalfLife = (years: number | null) =>
    change({ halfLifeYears: years === planHalfLife ? undefined : years });
  return (
    <form
      id={WHAT_IF_FORM}
      method="get"
      className="grid gap-5"
      onSubmit={(event) => event.preventDefault()}
    >
      <HiddenScenarioFields scenario={scenario} />
      <ParameterField
        name="pace"
        label="Your pace"
        meaning="1 is the pace that your log shows."
        unit="×"
        value={scenario.pace}
        onChange={(pace) => change({ pace })}
        slider={PACE_SLIDER}
        bounds={SCENARIO_BOUNDS.pace}
      />
      <ParameterField
        name="disruption"
        label="Speed of disruption"
        meaning="1 is the speed that the outlook expects."
        unit="×"
        value={scenario.disruption}
        onChange={(disruption) => change({ disruption })}
        slider={DISRUPTION_SLIDER}
        bounds={SCENARIO_BOUNDS.disruption}
      />
      {halfLife !== null && (
        <ParameterField
          name="fade"
          label="Unused skills fade by half in"
          meaning="What you use in your work does not fade."
          unit="years"
          value={halfLife}
          onChange={setHalfLife}
          slider={HALF_LIFE_SLIDER}
          bounds={SCENARIO_BOUNDS.halfLifeYears}
        />
      )}
      <label className="choice">
        <input
          type="checkbox"
          name="fade"
          value="none"
          checked={halfLife === null}
          onChange={(event) =>
            setHalfLife(event.target.checked ? null : (planHalfLife ?? USUAL_HALF_LIFE))
          }
        />
        <span>Nothing fades</span>
      </label>
      <noscript>
        <Button type="submit">Show</Button>
        <p className="mt-2 text-sm text-muted">
          Without JavaScript you can change these three numbers.
        </p>
      </noscript>
    </form>
  );
});

/** What the form keeps of the what-if while its three numbers change. */
function HiddenScenarioFields({ scenario }: { scenario: Scenario }) {
  const { pace, disruption, halfLifeYears } = TODAYS_PLAN;
  const rest = new URLSearchParams(
    scenarioToQuery({ ...scenario, pace, disruption, halfLifeYears }),
  );
  return [...rest].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
