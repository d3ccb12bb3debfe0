'use client';

import './scenario.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { type CivilDate, horizonDate, nextHorizon } from '@/lib/domain/calendar';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { weightsAt } from '@/lib/domain/readiness/weights';
import { scenarioToQuery } from '@/lib/domain/scenario/to-query';
import { isTodaysPlan, TODAYS_PLAN } from '@/lib/domain/scenario/types';
import type { FormAction } from '@/lib/schemas/form-state';
import { ComparisonTable } from './comparison-table';
import { GoalSwitches } from './goal-switches';
import { ImaginedGoals } from './imagined-goals';
import { Parameters } from './parameters';
import { SaveScenarioForm } from './save-scenario-form';
import type { SavedScenarioRow } from './saved-scenario';
import { SavedScenarios } from './saved-scenarios';
import { ScenarioFigure } from './scenario-figure';
import { formatUrlState } from './url-state';
import { type FirstComparison, useComparison } from './use-comparison';
import { useScenario } from './use-scenario';

type ScenarioEditorProps = {
  plan: ReadinessPlan & { id: string };
  today: CivilDate;
  saved: readonly SavedScenarioRow[];
  first: FirstComparison;
  idempotencyKey: string;
  saveAction: FormAction;
  renameAction: FormAction;
  removeAction: FormAction;
};

/**
 * What if: the same domain code in the browser as on the server, run at each change. Nothing
 * is saved until it is named, and nothing of the plan changes until it is adopted.
 */
export function ScenarioEditor(props: ScenarioEditorProps) {
  const { plan, today, saved, first } = props;
  const { scenario, shown, change, setShown, fits } = useScenario(plan, saved);
  // A large plan must not hold up the slider: the drawing follows when there is time.
  const drawn = useDeferredValue(scenario);
  const drawnOver = useDeferredValue(shown);
  const { comparison, outdated } = useComparison(first, plan, today, saved, {
    scenario: drawn,
    shown: drawnOver,
  });
  const [imaginesAtFirst] = useState(scenario.imagined.length > 0);
  const weighted = useMemo(() => weightedStrategies(plan, today), [plan, today]);
  const untouched = isTodaysPlan(scenario);
  const query = scenarioToQuery(scenario);
  const planHref = `/plans/${plan.id}`;

  return (
    <div className="scenario-editor">
      <section aria-labelledby="parameters-title" className="scenario-parameters">
        <h2 id="parameters-title" className="sr-only">
          Pace, disruption and fading
        </h2>
        <Parameters scenario={scenario} change={change} planHalfLife={plan.halfLifeYears} />
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink size="small" href={`${planHref}/scenarios/adopt?${query}`}>
            Use in my plan…
          </ButtonLink>
          <Button
            variant="quiet"
            size="small"
            className="needs-script"
            aria-disabled={untouched || undefined}
            onClick={() => change(TODAYS_PLAN)}
          >
            Back to today’s plan
          </Button>
        </div>
        {!fits && (
          <Notice tone="warn" className="mt-4" title="There are too many changes for one link.">
            <p>
              Reloading would lose the latest ones. Remove some to save this or use it in your plan.
            </p>
          </Notice>
        )}
        {outdated && (
          <Notice tone="warn" role="alert" className="mt-4" title="The figures are out of date.">
            <p>
              They could not be updated for your change. Check your connection, then load this page
              again.
            </p>
          </Notice>
        )}
      </section>
      <ScenarioFigure comparison={comparison} />
      <div className="scenario-more">
        <section aria-labelledby="goals-title" className="needs-script">
          <h2 id="goals-title" className="mb-2 text-xl">
            Goals
          </h2>
          <GoalSwitches
            strategies={plan.strategies}
            planHref={planHref}
            goalsOff={scenario.goalsOff}
            dueShifts={scenario.dueShifts}
            change={change}
          />
          <Disclosure summary="Try a new goal" open={imaginesAtFirst}>
            <ImaginedGoals
              strategies={weighted}
              today={today}
              imagined={scenario.imagined}
              change={change}
            />
          </Disclosure>
        </section>
        <section aria-labelledby="kept-title">
          <h2 id="kept-title" className="mb-3 text-xl">
            Saved scenarios
          </h2>
          {!untouched && (
            <div className="mb-5">
              <SaveScenarioForm
                action={props.saveAction}
                idempotencyKey={props.idempotencyKey}
                planId={plan.id}
                query={query}
              />
            </div>
          )}
          <SavedScenarios
            saved={saved}
            planHref={planHref}
            shown={shown}
            setShown={setShown}
            address={formatUrlState({ scenario: drawn, shown })}
            renameAction={props.renameAction}
            removeAction={props.removeAction}
          />
        </section>
      </div>
      <ComparisonTable comparison={comparison} />
    </div>
  );
}

/** The strategies with their weights at the next horizon. */
function weightedStrategies({ strategies }: ReadinessPlan, today: CivilDate) {
  const year = nextHorizon(today);
  const weights = weightsAt(strategies, year ? horizonDate(year) : today);
  return strategies.map(({ key, title }, index) => ({ key, title, weight: weights[index] ?? 0 }));
}
