import { type HorizonGap, horizonGaps } from '@/components/charts/readiness/horizon-gap';
import type { CivilDate, HorizonYear } from '@/lib/domain/calendar';
import {
  computeReadiness,
  type HorizonStatus,
  type Readiness,
  type ReadinessPlan,
} from '@/lib/domain/readiness';
import { type ReadinessSeries, readinessSeries } from '@/lib/domain/readiness/series';
import {
  applyScenario,
  compareReadiness,
  isTodaysPlan,
  type Scenario,
  scenarioFromQuery,
} from '@/lib/domain/scenario';
import { heroSentence } from '@/lib/format/readiness/readiness-sentences';
import { changeInWords } from '@/lib/format/scenario';
import { formatValue } from '@/lib/format/value';
import { LETTERS, TODAYS_LINE } from './overlays';

/**
 * Today's plan, a what-if and the saved ones over it, in lines and words: what the page shows. The
 * server makes the first one, so the browser imports this file only when something is changed.
 */
export interface ScenarioComparison {
  readonly asOf: CivilDate;
  readonly untouched: boolean;
  readonly sentence: string;
  /** What the what-if changes, in words. */
  readonly change: string;
  readonly series: ReadinessSeries;
  readonly gaps: readonly HorizonGap[];
  /** The lines over the chart's own. */
  readonly lines: readonly ComparedLine[];
  /** The first is today's plan. */
  readonly rows: readonly ComparedRow[];
}

interface ComparedLine {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly series: ReadinessSeries;
}

export interface ComparedRow {
  /** Unique among those compared. */
  readonly id: string;
  readonly letter?: string;
  readonly name: string;
  readonly outcomes: readonly {
    readonly year: HorizonYear;
    readonly projected: number;
    readonly required: number;
    readonly status: HorizonStatus;
  }[];
  /** Compared with today's plan; null for that itself. */
  readonly change: string | null;
}

/** A saved scenario as the page has it. */
export type NamedScenario = { readonly id: string; readonly name: string; readonly query: string };

/** One of those over the chart. */
export interface ComparedScenario {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly readiness: Readiness;
}

/** The saved scenarios that are laid over the chart, by their letters. */
export function scenariosOver(
  plan: ReadinessPlan,
  saved: readonly NamedScenario[],
  shown: readonly string[],
) {
  return shown.flatMap((id, index) => {
    const named = saved.find((one) => one.id === id);
    const letter = LETTERS[index];
    if (!named || !letter) return [];
    const { scenario } = scenarioFromQuery(named.query, plan);
    return [{ id, letter, name: named.name, scenario }];
  });
}

export function readinessUnder(
  plan: ReadinessPlan,
  today: CivilDate,
  scenario: Scenario,
): Readiness {
  const { plan: other, parameters } = applyScenario(plan, scenario);
  return computeReadiness(other, today, parameters);
}

/** @param base the readiness of the plan as it is, which is the what-if's too where it is untouched */
export function compareScenarios(
  plan: ReadinessPlan,
  scenario: Scenario,
  base: Readiness,
  readiness: Readiness,
  overlays: readonly ComparedScenario[],
): ScenarioComparison {
  const untouched = isTodaysPlan(scenario);
  const change = changeInWords(compareReadiness(base, readiness));
  const today = { id: 'today', label: TODAYS_LINE, name: '', series: readinessSeries(base) };
  return {
    asOf: readiness.asOf,
    untouched,
    sentence: heroSentence(plan, readiness, paceBeginning(scenario.pace)),
    change: untouched ? 'nothing has changed yet' : change,
    series: readinessSeries(readiness),
    gaps: horizonGaps(readiness),
    lines: [
      ...(untouched ? [] : [today]),
      ...overlays.map(({ letter, name, readiness: other }) => ({
        id: letter,
        label: letter,
        name,
        series: readinessSeries(other),
      })),
    ],
    rows: [
      { id: 'today', name: TODAYS_LINE, outcomes: outcomesOf(base), change: null },
      ...(untouched
        ? []
        : [{ id: 'this', name: 'This what-if', outcomes: outcomesOf(readiness), change }]),
      ...overlays.map(({ readiness: other, ...named }) => ({
        ...named,
        outcomes: outcomesOf(other),
        change: changeInWords(compareReadiness(base, other)),
      })),
    ],
  };
}

function outcomesOf({ horizons }: Readiness): ComparedRow['outcomes'] {
  return horizons.map((outcome) => ({
    year: outcome.year,
    projected: outcome.projected.p50,
    required: outcome.required,
    status: outcome.status,
  }));
}

/** The chart's sentence speaks of the reader's own pace unless the what-if changes it. */
function paceBeginning(pace: number): string | undefined {
  if (pace === 1) return undefined;
  return pace === 0 ? 'With nothing more done' : `At ${formatValue(pace)} times your pace`;
}
