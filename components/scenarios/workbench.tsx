'use client';

import { useDeferredValue, useMemo } from 'react';
import { horizonGap, OverlayLines, ReadinessFigure } from '@/components/charts';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { readinessSeries } from '@/lib/domain/chart-series';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import {
  applyScenario,
  compareReadiness,
  isTodaysPlan,
  type Scenario,
  scenarioFromQuery,
  TODAYS_PLAN,
} from '@/lib/domain/scenario';
import type { CivilDate } from '@/lib/domain/timeline';
import { heroSentence } from '@/lib/format/readiness';
import { changeInWords } from '@/lib/format/scenario';
import type { FormAction } from '@/lib/schemas/form-state';
import { type Compared, CompareTable } from './compare-table';
import { GoalSwitches } from './goal-switches';
import { ImaginedGoals } from './imagined-goals';
import { Parameters } from './parameters';
import { SaveScenarioForm } from './save-scenario-form';
import { type SavedScenario, SavedScenarios } from './saved-scenarios';
import { useScenario } from './use-scenario';

type WorkbenchProps = {
  plan: ReadinessPlan & { id: string };
  today: CivilDate;
  initial: Scenario;
  /** Ids of the named scenarios that the address lays over the chart. */
  initialShown: readonly string[];
  saved: readonly SavedScenario[];
  idempotencyKey: string;
  saveAction: FormAction;
  removeAction: FormAction;
};

const LETTERS = ['A', 'B', 'C'] as const;

function readinessOf(plan: ReadinessPlan, today: CivilDate, scenario: Scenario) {
  const { plan: other, parameters } = applyScenario(plan, scenario);
  return computeReadiness(other, today, parameters);
}

/**
 * What if: the same domain code in the browser as on the server, redrawn at each
 * move of the hand. Nothing is kept until it is named, and nothing of the plan
 * changes until it is adopted.
 */
export function Workbench(props: WorkbenchProps) {
  const { plan, today, saved } = props;
  const { scenario, setScenario, change, query, shown, setShown } = useScenario(
    props.initial,
    props.initialShown,
  );
  // A large plan must not hold up the slider: the drawing follows when there is time.
  const drawn = useDeferredValue(scenario);
  const base = useMemo(() => readinessOf(plan, today, TODAYS_PLAN), [plan, today]);
  const readiness = useMemo(() => readinessOf(plan, today, drawn), [plan, today, drawn]);
  const overlays = useMemo(
    (): (Compared & { letter: string })[] =>
      shown.flatMap((id, index) => {
        const named = saved.find((one) => one.id === id);
        if (!named) return [];
        const { scenario: other } = scenarioFromQuery(named.query, plan);
        return [
          {
            id,
            name: named.name,
            letter: LETTERS[index] ?? '',
            readiness: readinessOf(plan, today, other),
          },
        ];
      }),
    [plan, today, saved, shown],
  );
  const untouched = isTodaysPlan(scenario);
  const words = changeInWords(compareReadiness(base, readiness));
  const planHref = `/plans/${plan.id}`;
  const drawings = [
    ...(isTodaysPlan(drawn) ? [] : [{ letter: 'Today', readiness: base }]),
    ...overlays,
  ].map(({ letter, readiness: other }) => ({ letter, series: readinessSeries(other) }));

  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        <ReadinessFigure
          id="scenario"
          name="Readiness under this what-if from 2026 to 2046, in points of 100"
          asOf={today}
          series={readinessSeries(readiness)}
          gaps={readiness.horizons.map(horizonGap)}
          pins={[]}
          sentence={heroSentence(plan, readiness)}
          live={false}
          overlay={<OverlayLines overlays={drawings} />}
        />
        <p className="mt-4" role="status">
          <b>Against today’s plan:</b> {untouched ? 'this is today’s plan' : words}.
        </p>
        <div className="mt-8">
          <CompareTable
            today={base}
            others={[
              ...(untouched ? [] : [{ id: 'this', name: 'This what-if', readiness }]),
              ...overlays,
            ]}
          />
        </div>
      </div>
      <div className="grid content-start gap-8">
        <section aria-labelledby="parameters-title">
          <h2 id="parameters-title" className="mb-4 text-xl">
            What if
          </h2>
          <Parameters scenario={scenario} change={change} planHalfLife={plan.halfLifeYears} />
          <div className="mt-5 flex flex-wrap gap-3">
            <Button
              variant="quiet"
              size="small"
              aria-disabled={untouched || undefined}
              onClick={() => setScenario(TODAYS_PLAN)}
            >
              Back to today’s plan
            </Button>
            {!untouched && (
              <ButtonLink size="small" href={`${planHref}/scenarios/adopt?${query}`}>
                Adopt this…
              </ButtonLink>
            )}
          </div>
        </section>
        <section aria-labelledby="goals-title">
          <h2 id="goals-title" className="mb-2 text-xl">
            Goals
          </h2>
          <GoalSwitches strategies={plan.strategies} scenario={scenario} change={change} />
        </section>
        <section aria-labelledby="imagined-title">
          <h2 id="imagined-title" className="mb-2 text-xl">
            Imagined goals
          </h2>
          <ImaginedGoals
            strategies={plan.strategies}
            today={today}
            scenario={scenario}
            change={change}
          />
        </section>
        <section aria-labelledby="kept-title">
          <h2 id="kept-title" className="mb-3 text-xl">
            Kept scenarios
          </h2>
          <SavedScenarios
            saved={saved}
            planHref={planHref}
            shown={shown}
            letterOf={(id) => overlays.find((one) => one.id === id)?.letter}
            setShown={setShown}
            removeAction={props.removeAction}
          />
          {!untouched && (
            <div className="mt-5">
              <SaveScenarioForm
                action={props.saveAction}
                idempotencyKey={props.idempotencyKey}
                planId={plan.id}
                query={query}
              />
            </div>
          )}
        </section>
      </div>
    </div>
  );
}
