import { exampleAsOf, examplePlan } from '@/components/explain/example-plan';
import { Formula } from '@/components/explain/formula';
import { PhoneFold } from '@/components/ui/phone-fold';
import { DAYS_PER_YEAR } from '@/lib/domain/calendar';
import { decayFactor } from '@/lib/domain/readiness/exponential-decay';
import { formatDate } from '@/lib/format/dates';
import { formatShare, formatTenths, tenthsOf } from '@/lib/format/explain/tenths';
import { formatLevel } from '@/lib/format/numbers';
import { formatValue } from '@/lib/format/value';
import { exampleLevel } from './example';
import { WorkedExample } from './worked-example';

const HALF_LIFE = examplePlan.halfLifeYears ?? 10;

/** What is left after whole years, with the plan's half-life. */
const leftAfter = (years: number) =>
  formatShare(decayFactor(0, years * DAYS_PER_YEAR, HALF_LIFE * DAYS_PER_YEAR));

/** What is kept and what is lost, what fading leaves, and what the studies say. */
export function FadingPart() {
  const { explanation } = exampleLevel;
  const earned =
    explanation.line === 'logged' && 'strategy' in explanation ? explanation.strategy : null;
  return (
    <>
      <div className="prose">
        <p>
          What you practise you keep. What you do not use you lose, quickly at first and then more
          slowly. So a plan asks one thing of each strategy: do you use it in your work now? Where
          you do, nothing fades, neither the starting level nor what goals have earned. Where you do
          not, half is left after one half-life and a quarter after two.
        </p>
      </div>
      <Formula>left = 2 to the power of −(years ÷ half-life)</Formula>
      {earned && (
        <WorkedExample>
          <p>
            None of the four strategies is in use. The half-life is {HALF_LIFE} years:{' '}
            {leftAfter(1)} is left after a year, {leftAfter(5)} after five, {leftAfter(20)} after
            twenty. A starting level of {formatLevel(earned.starting.level)} on{' '}
            {formatDate(examplePlan.startedOn)} has become {formatValue(earned.starting.level)} ×{' '}
            {formatShare(earned.starting.fresh)} = {formatTenths(tenthsOf(earned.starting.left))} by{' '}
            {formatDate(exampleAsOf)}.
          </p>
        </WorkedExample>
      )}
      <PhoneFold summary="From when it fades, and what studies say">
        <div className="prose mt-6">
          <p>
            A starting level fades from the first day, a goal from its due date, or from its last
            entry if that is later. To finish early is no loss. A goal that you dropped fades from
            its last entry. Work that is under way and in time does not fade.
          </p>
          <p>
            What do studies say? Winfred Arthur and others put 53 articles on trained skills
            together{' '}
            <a className="link" href="#source-arthur">
              (1998)
            </a>
            : the longer a skill goes unused, the more of it is lost. After more than a year people
            did worse by 1.4 standard deviations, and skills of the head were lost sooner than those
            of the body. But these were skills from a training, most of them watched for days or
            months. They do not say how fast the experience of a working life is lost. So ten years
            is a number to think with and not a law: you can set another, or let nothing fade.
          </p>
          <p>
            A profession also moves on, so that the same skill is worth less. David Deming and
            Kadeem Noray found that the earnings premium of applied degrees in science and
            technology falls by more than half in the first decade of work{' '}
            <a className="link" href="#source-deming-noray">
              (2020)
            </a>
            . That is no reason to let levels fade: the required line rises for just this reason,
            and to take it off your level as well would count it twice.
          </p>
        </div>
      </PhoneFold>
    </>
  );
}
