import type { ContributionLayer, Contributions } from '@/lib/domain/activity';
import type { LayerTone } from '../scene/scene';

/** More could not be distinguished, in the chart or in a list. */
const MOST_GOALS = 8;

export interface StackLayer {
  /** Unique in the stack. */
  readonly key: string;
  /** A goal's own title, or what the layer gathers. */
  readonly name: string;
  readonly tone: LayerTone;
  /** Points on each date. */
  readonly values: readonly number[];
}

/** What is stacked, from the top down: the largest goals, the other goals, the starting levels. */
export type Stack = Omit<Contributions, 'layers'> & { readonly layers: readonly StackLayer[] };

/**
 * Layers of the goals with the highest peaks, in the plan's order; one layer of the other goals;
 * and one of the starting levels. They add up to the contributions.
 */
export function stackOf({ layers, ...rest }: Contributions): Stack {
  const { dates } = rest;
  const strategies = [...new Set(layers.map(({ strategyKey }) => strategyKey))];
  const goals = layers.filter(({ goalId, values }) => goalId !== null && peak(values) > 0);
  const largest = goals.toSorted((a, b) => peak(b.values) - peak(a.values)).slice(0, MOST_GOALS);
  // One goal left over is shown by itself: a layer of its own takes no more room.
  const own =
    goals.length === MOST_GOALS + 1 ? goals : goals.filter((one) => largest.includes(one));
  const others = goals.filter((goal) => !own.includes(goal));
  const starting = layers.filter(({ goalId }) => goalId === null);
  const shades = new Map<string, number>();
  return {
    ...rest,
    layers: [
      ...own.map((goal): StackLayer => {
        const shade = shades.get(goal.strategyKey) ?? 0;
        shades.set(goal.strategyKey, shade + 1);
        const tone = toneOf(strategies.indexOf(goal.strategyKey), shade);
        return { key: goal.goalId ?? '', name: goal.title ?? 'Goal', tone, values: goal.values };
      }),
      ...(others.length > 0
        ? [gathered('others', `Other goals (${others.length})`, others, dates.length)]
        : []),
      gathered(
        'start',
        strategies.length > 1 ? 'Starting levels' : 'Starting level',
        starting,
        dates.length,
      ),
    ],
  };
}

function toneOf(strategy: number, shade: number): LayerTone {
  return `layer-${(strategy % 4) as 0 | 1 | 2 | 3}-${(shade % 3) as 0 | 1 | 2}`;
}

function gathered(
  kind: 'start' | 'others',
  name: string,
  layers: readonly ContributionLayer[],
  length: number,
): StackLayer {
  const values = Array.from({ length }, (_, at) =>
    layers.reduce((sum, layer) => sum + (layer.values[at] ?? 0), 0),
  );
  return { key: kind, name, tone: `layer-${kind}`, values };
}

/** A loop, because spreading hundreds of values for each of hundreds of goals is slow. */
function peak(values: readonly number[]): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
