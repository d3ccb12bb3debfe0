export const VALUE_LABELS = {
  startingLevel: 'Your level at the start',
  required2026: 'Required 2026',
  required2031: 'Required 2031',
  required2036: 'Required 2036',
  required2046: 'Required 2046',
  weight2031: 'Weight 2031',
  weight2036: 'Weight 2036',
  weight2046: 'Weight 2046',
};

export type ValueName = keyof typeof VALUE_LABELS;

export const VALUE_NAMES = Object.keys(VALUE_LABELS) as ValueName[];

export const WEIGHTS = ['weight2031', 'weight2036', 'weight2046'] as const;

/** The form's field for a value of a strategy. */
export function fieldName(strategy: string, name: string): string {
  return `strategies.${strategy}.${name}`;
}

export type StrategyOfTable = {
  key: string;
  title: string;
  /** Whether the outlook no longer has it. */
  retired: boolean;
  inUse: boolean;
  values: Readonly<Record<ValueName, number>>;
  /** The outlook's own; undefined for a strategy that it does not have. */
  outlook: Readonly<Partial<Record<ValueName, number>>> | undefined;
};
