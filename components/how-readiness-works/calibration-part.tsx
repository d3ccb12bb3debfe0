import { Disclosure } from '@/components/ui/disclosure';
import { PhoneFold } from '@/components/ui/phone-fold';
import type { CalibrationResult } from '@/lib/domain/readiness/calibration';
import { formatDate } from '@/lib/format/dates';
import { formatPoints } from '@/lib/format/numbers';
import { pooledRows } from './calibration';
import { calibrationSentence, slowPeopleSentence } from './calibration-sentence';
import { CalibrationTable } from './calibration-table';
import { HabitsTable } from './habits-table';
import { MeasuredTable } from './measured-table';
import { ScoresTable } from './scores-table';

const PLANS = [
  { plan: 'open', name: 'One goal without end' },
  { plan: 'ordinary', name: 'An ordinary plan' },
] as const;

/** How often the range held, measured on simulated people: what it holds, and where it does not. */
export function CalibrationPart({ result }: { result: CalibrationResult }) {
  const { rows, runs, paces, habits, people, peoplePerGroup, seed, date, model } = result;
  return (
    <>
      <div className="prose">
        <p>
          A range that claims eight in ten should be right eight times in ten. With real people that
          takes decades to find out, so we try it on simulated ones: {formatPoints(people)} of them,
          in {people / peoplePerGroup} groups. Some are twice as slow as they plan and some a
          quarter faster; some work evenly and some by fits and starts. The model is shown the first
          years of each log, and what came later is held against its range. Every forecast counts.
        </p>
      </div>
      <PhoneFold summary="What came out, and where it claims too much" className="prose-goes-on">
        <div className="prose">
          {PLANS.map(({ plan }) => (
            <p key={plan}>{calibrationSentence(rows, habits, plan)}</p>
          ))}
        </div>
        {PLANS.map(({ plan, name }) => (
          <CalibrationTable
            key={plan}
            id={`calibration-${plan}`}
            plan={plan}
            rows={rows}
            pooled={pooledRows(habits, plan)}
            caption={`${name}: how often the range caught what came, by years of log. 80% would be right, and 75 to 85% is near enough.`}
          />
        ))}
        <p className="measure mt-4 text-sm text-muted">
          Measured on {formatDate(date)} with seed {seed} and version {model} of the model. Anyone
          who runs Longview can measure again with the command “npm run calibrate”: the same seed
          gives the same table.
        </p>
        <div className="prose mt-6">
          <p>
            Why does it miss more far ahead, in an ordinary plan? A goal that is finished late is
            fresher than one finished on time, so what is not in use fades a little less than the
            model has it. The model leaves this out so that a faster pace never lowers a line. It
            errs on the side of caution, by about a point.
          </p>
          <h3>Where it claims too much</h3>
          <p>
            The table holds for all these people together. {slowPeopleSentence(paces)} And real
            people have habits that the model does not know of. With these the range holds less than
            it claims:
          </p>
        </div>
        <HabitsTable habits={habits} />
        <div className="prose mt-6">
          <p>
            So if your work comes in long pauses, or you do a little less each year, imagine the
            range a good deal wider, downwards above all. Drop the goals that you have given up:
            then they no longer count on you. And log every quarter, for a log that is written once
            a year says nothing in between.
          </p>
          <h3>Beside simpler forecasts</h3>
          <p>
            A range that is wide enough is always right, and of no use. The interval score sees
            both: it is the width of the range, and ten times the distance by which it misses. Three
            forecasts that anyone can make with a ruler have no width and miss more.
          </p>
        </div>
        <ScoresTable habits={habits} />
        <Disclosure summary="When each quarter is a little like the one before" className="mt-4">
          {PLANS.map(({ plan, name }) => (
            <CalibrationTable
              key={plan}
              id={`calibration-runs-${plan}`}
              plan={plan}
              rows={runs}
              pooled={pooledRows(habits, plan, 'runs')}
              caption={`${name}, quarters that run on (a correlation of 0.3): how often the range caught what came.`}
            />
          ))}
        </Disclosure>
        <Disclosure summary="All that was measured" className="mt-2">
          <MeasuredTable
            id="measured"
            rows={rows}
            caption="Shares of what came; what came less the middle, width of the range and interval score in points."
          />
        </Disclosure>
      </PhoneFold>
    </>
  );
}
