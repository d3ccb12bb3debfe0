import { Disclosure } from '@/components/ui/disclosure';
import type { CalibrationResult } from '@/lib/domain/readiness/calibration';
import { formatDate } from '@/lib/format/dates';
import { formatPoints } from '@/lib/format/numbers';
import { coverageVerdict } from './calibration';
import { calibrationSentence } from './calibration-sentence';
import { CalibrationTable } from './calibration-table';
import { MeasuredTable } from './measured-table';

/** How often the range held, measured on simulated people. */
export function CalibrationPart({ result }: { result: CalibrationResult }) {
  const { rows, groups, people, seed, date } = result;
  const narrow = rows.some((row) => coverageVerdict(row) === 'too narrow');
  return (
    <>
      <div className="prose">
        <p>
          A range that claims eight in ten should be right eight times in ten. With real people that
          takes decades to find out, so we try it on simulated ones: {formatPoints(people)} of them,
          in {groups.length} groups. The pace of each quarter is drawn at random, about a mean and
          with a spread that we know. The model is shown the first years of each log, and what came
          later is held against its range.
        </p>
        <p>{calibrationSentence(rows, 'open')}</p>
        <p>{calibrationSentence(rows, 'ordinary')}</p>
        <p>
          {narrow &&
            'So where the table says “too narrow”, imagine the range a good deal wider than it is drawn. '}
          Simulated people keep their habits and drop nothing. Real ones are less regular, and
          nobody has measured them here.
        </p>
      </div>
      <CalibrationTable
        plan="open"
        rows={rows}
        caption="One goal without end: how often the range caught what came, by years of log. 80% would be right."
      />
      <CalibrationTable
        plan="ordinary"
        rows={rows}
        caption="An ordinary plan: how often the range caught what came, by years of log. 80% would be right."
      />
      <p className="measure mt-4 text-sm text-muted">
        Measured on {formatDate(date)} with seed {seed}; “as claimed” is within two per cent of 80%,
        which is what chance may do with so many people; “a little” is within ten. Whoever runs
        Longview can measure again with the command “npm run calibrate”: the same seed gives the
        same table.
      </p>
      <Disclosure summary="All that was measured" className="mt-2">
        <MeasuredTable rows={rows} />
      </Disclosure>
    </>
  );
}
