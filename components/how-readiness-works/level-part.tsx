import { exampleAsOf } from '@/components/explain/example-plan';
import { Formula } from '@/components/explain/formula';
import { LevelTable } from '@/components/explain/level-table';
import { formatDate } from '@/lib/format/dates';
import { exampleLevel, exampleStrategy } from './example';
import { WorkedExample } from './worked-example';

/** What a strategy's level is made of. */
export function LevelPart() {
  return (
    <>
      <div className="prose">
        <p>
          Each strategy has a level from 0 to 100%. It begins with the starting level: how ready you
          said you were on the first day, in five plain words. On top of it comes what your goals
          earn, in points: a point is one per cent of the strategy’s level. What you do not use
          fades with time, and no level goes beyond 100%.
        </p>
      </div>
      <Formula>
        level = starting level × what is left of it + all that its goals have earned
      </Formula>
      {exampleLevel.strategy && (
        <WorkedExample>
          <p className="mb-3">
            “{exampleStrategy.title}” on {formatDate(exampleAsOf)}, as logged:
          </p>
          <LevelTable
            level={exampleLevel.breakdown}
            title={exampleLevel.strategy.title}
            line="logged"
            date={exampleAsOf}
            planHref={null}
          />
        </WorkedExample>
      )}
    </>
  );
}
