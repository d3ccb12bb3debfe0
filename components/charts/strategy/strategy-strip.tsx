import type { Lines, Readiness } from '@/lib/domain/readiness';
import { LAST_DAY } from '@/lib/domain/timeline';
import { formatPoints } from '@/lib/format/numbers';
import { StrategySparkline } from './strategy-sparkline';

type StrategyStripProps = { readiness: Readiness; strategyKey: string };

/** A strategy in a row: its lines in small, and in words its level now and what is asked. */
export function StrategyStrip({ readiness, strategyKey }: StrategyStripProps) {
  const linesOn = (date: string) =>
    readiness.series.find((row) => row.date === date)?.strategies[strategyKey];
  const [now, last] = [linesOn(readiness.asOf), linesOn(LAST_DAY)];
  if (!now) return null;
  return (
    <div className="chart-strip">
      <StrategySparkline readiness={readiness} strategyKey={strategyKey} />
      <dl>
        <Level when="Now" lines={now} />
        {last && <Level when="2046" lines={last} />}
      </dl>
    </div>
  );
}

function Level({ when, lines }: { when: string; lines: Lines }) {
  const level = lines.logged ?? lines.projected?.p50;
  if (level === undefined) return null;
  return (
    <div>
      <dt>{when}</dt>
      <dd>
        <b>
          {lines.logged === null && 'about '}
          {formatPoints(level)}
        </b>{' '}
        <small>({formatPoints(lines.required)} asked)</small>
      </dd>
    </div>
  );
}
