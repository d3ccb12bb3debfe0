import { Formula } from '@/components/explain/formula';
import { LevelTable } from '@/components/explain/level-table';
import { formatDate } from '@/lib/format/dates';
import { sampleAsOf, sampleLevel, sampleStrategy } from './sample';
import { Worked } from './worked';

/** What a strategy's level is made of. */
export function LevelPart() {
  return (
    <>
      <div className="prose">
        <p>
          Each strategy has a level from 0 to 100. It begins with the starting level: how ready you
          said you were on the first day, in five plain words. On top of it comes what your goals
          earn. Both fade with time, and no level goes beyond 100.
        </p>
      </div>
      <Formula>
        level = starting level × what is left of it + all that its goals have earned
      </Formula>
      {sampleLevel.strategy && (
        <Worked>
          <p className="mb-3">
            “{sampleStrategy.title}” on {formatDate(sampleAsOf)}, as logged:
          </p>
          <LevelTable
            level={sampleLevel.ledger}
            title={sampleLevel.strategy.title}
            line="logged"
            date={sampleAsOf}
            planHref={null}
          />
        </Worked>
      )}
    </>
  );
}
