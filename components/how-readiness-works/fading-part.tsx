import { exampleAsOf, examplePlan } from '@/components/explain/example-plan';
import { Formula } from '@/components/explain/formula';
import { DAYS_PER_YEAR } from '@/lib/domain/calendar';
import { decayFactor } from '@/lib/domain/readiness/exponential-decay';
import { formatDate } from '@/lib/format/dates';
import { formatShare, formatTenths, tenthsOf } from '@/lib/format/explain/tenths';
import { formatValue, pointsInWords } from '@/lib/format/numbers';
import { exampleLevel } from './example';
import { WorkedExample } from './worked-example';

const HALF_LIFE = examplePlan.halfLifeYears ?? 10;

/** What is left after whole years, with the plan's half-life. */
const leftAfter = (years: number) =>
  formatShare(decayFactor(0, years * DAYS_PER_YEAR, HALF_LIFE * DAYS_PER_YEAR));

/** What fading leaves, and why ten years. */
export function FadingPart() {
  const { explanation } = exampleLevel;
  const earned =
    explanation.line === 'logged' && 'strategy' in explanation ? explanation.strategy : null;
  return (
    <>
      <div className="prose">
        <p>
          What one knows goes out of date, quickly at first and then more slowly. After one
          half-life half is left, after two a quarter. The starting level fades from the first day.
          A goal’s points fade from the day it is reached; if it is dropped, from its last entry; if
          it is overdue, from its due date or the last entry after that. Work that is under way and
          in time does not fade.
        </p>
      </div>
      <Formula>left = 2 to the power of −(years ÷ half-life)</Formula>
      {earned && (
        <WorkedExample>
          <p>
            The half-life is {HALF_LIFE} years: {leftAfter(1)} is left after a year, {leftAfter(5)}{' '}
            after five, {leftAfter(20)} after twenty. A starting level of{' '}
            {pointsInWords(earned.starting.level)} on {formatDate(examplePlan.startedOn)} has become{' '}
            {formatValue(earned.starting.level)} × {formatShare(earned.starting.fresh)} ={' '}
            {formatTenths(tenthsOf(earned.starting.left))} by {formatDate(exampleAsOf)}.
          </p>
        </WorkedExample>
      )}
      <div className="prose mt-6">
        <p>
          Why ten years? David Deming and Kadeem Noray found that the earnings premium of applied
          degrees in science and technology falls by more than half in the first decade of work{' '}
          <a className="link" href="#source-deming-noray">
            (2020)
          </a>
          . That is a finding about pay, among many people in one country. It is not a law about
          you. So ten years is where a plan begins, and you can set another number or let nothing
          fade.
        </p>
      </div>
    </>
  );
}
