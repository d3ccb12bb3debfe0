import { isDoneOrNot, type Measure } from '@/lib/domain/progress/step';
import { fractionOf } from '@/lib/domain/readiness/fraction-complete';
import { formatPercent } from './numbers';
import { formatValue } from './value';

function full(value: number, { unit }: Measure): string {
  return formatValue(value, unit ?? '');
}

/** Only per cent belong to a bare number too. */
function bare(value: number, { unit }: Measure): string {
  return formatValue(value, unit === '%' ? unit : '');
}

/** From 0 on up, as most goals count: `5 of 8 modules` reads well of these alone. */
function countsFromNone({ baseline, target }: Measure): boolean {
  return baseline === 0 && target > 0;
}

/** A goal's value by itself: `31 minutes`, `33%`, `1 interview`; `done` of what is done or not. */
export function valueInWords(measure: Measure, value: number): string {
  if (!isDoneOrNot(measure)) return full(value, measure);
  if (value >= 1) return 'done';
  return value <= 0 ? 'not done yet' : `${formatPercent(value)} done`;
}

/** The same with little room, beside a goal that is named: `31`, `33%`, `done`. */
export function shortValueInWords(measure: Measure, value: number): string {
  return isDoneOrNot(measure) ? valueInWords(measure, value) : bare(value, measure);
}

/**
 * A value on the way to its target: `5 of 8 modules`, `31 minutes, down from 40; target 10`, `33%`,
 * `Done`.
 */
export function progressInWords(measure: Measure, value: number): string {
  const { unit, baseline, target } = measure;
  if (isDoneOrNot(measure)) {
    const words = valueInWords(measure, value);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  if (countsFromNone(measure)) {
    if (unit !== '%') return `${formatValue(value)} of ${full(target, measure)}`;
    const aim = target === 100 ? '' : `; target ${bare(target, measure)}`;
    return `${bare(value, measure)}${aim}`;
  }
  const way = value < baseline ? 'down' : 'up';
  const from = value === baseline ? '' : `, ${way} from ${bare(baseline, measure)}`;
  return `${full(value, measure)}${from}; target ${bare(target, measure)}`;
}

/**
 * The share of the way at a value, where the value does not say it itself: `63%`. Null for per cent
 * and for what is done or not.
 */
export function shareInWords(measure: Measure, value: number): string | null {
  if (measure.unit === '%' || isDoneOrNot(measure)) return null;
  return formatPercent(fractionOf(measure, value));
}

/** What there is to do: `12 interviews`, `from 60 to 10 minutes`, `100%`, `done or not`. */
export function measureInWords(measure: Measure): string {
  const { unit, baseline, target } = measure;
  if (isDoneOrNot(measure)) return unit ? full(target, measure) : 'done or not';
  return countsFromNone(measure)
    ? full(target, measure)
    : `from ${bare(baseline, measure)} to ${full(target, measure)}`;
}

/** Where a goal leads, in a sentence about it: `to 8 modules`, `down from 40 to 10 minutes`. */
export function wayInWords(measure: Measure): string {
  const { baseline, target } = measure;
  if (isDoneOrNot(measure)) return 'from not done yet to done';
  if (countsFromNone(measure)) return `to ${full(target, measure)}`;
  const way = target < baseline ? 'down' : 'up';
  return `${way} from ${bare(baseline, measure)} to ${full(target, measure)}`;
}

/** Beside the field that a value is typed into: `The target is 8.` */
export function rangeHint(measure: Measure): string {
  const { baseline, target } = measure;
  if (isDoneOrNot(measure)) return '1 is done, 0 is not done yet.';
  const aim = bare(target, measure);
  if (countsFromNone(measure)) return `The target is ${aim}.`;
  const way = target < baseline ? 'Down' : 'Up';
  return `${way} from ${bare(baseline, measure)} to the target of ${aim}.`;
}

/** On the button that logs one step: `+1`, `−1`, `+5%`, `Done`. */
export function stepInWords(measure: Measure, step: number): string {
  if (isDoneOrNot(measure)) return 'Done';
  return `${step < 0 ? '−' : '+'}${bare(Math.abs(step), measure)}`;
}
