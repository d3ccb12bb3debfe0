import { Meter } from '@/components/ui/meter';
import { SeriesMark, seriesText } from '@/components/ui/series-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import type { SharedStrategy } from '@/lib/domain/sharing';
import { formatLevel } from '@/lib/format/numbers';
import { Heading, type HeadingLevel } from './heading';
import { SharedGoalRow } from './shared-goal-row';

type SharedStrategySectionProps = {
  strategy: SharedStrategy;
  /** Its place in the plan, which gives its mark. */
  index: number;
  asOf: CivilDate;
  /** How many of each goal are shown at most. */
  milestones: number;
  level: HeadingLevel;
};

/** A strategy: its level against what is required, its status at each horizon, and its goals. */
export function SharedStrategySection(props: SharedStrategySectionProps) {
  const { strategy, index, asOf, milestones, level } = props;
  const { key, title, retired, horizons, goals } = strategy;
  const id = `strategy-${key}`;
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 gap-x-10 gap-y-4 border-t border-rule py-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div className="break-inside-avoid">
        <Heading level={level} id={id}>
          <SeriesMark index={index} className="me-2" />
          {title} {retired && <Tag className="font-sans font-normal">Retired</Tag>}
        </Heading>
        <Meter
          className="mt-3"
          label="Level today"
          value={strategy.level}
          required={strategy.required}
          text={`${formatLevel(strategy.level)} now, ${formatLevel(strategy.required)} required`}
          tone={seriesText[index % seriesText.length]}
        />
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {horizons.map(({ year, status }) => (
            <li key={year}>
              <span className="text-muted">{year}</span> <StatusMark status={status} />
            </li>
          ))}
        </ul>
      </div>
      {goals && goals.length > 0 && (
        <ul className="border-b border-rule">
          {goals.map((goal) => (
            <SharedGoalRow key={goal.anchor} goal={goal} asOf={asOf} most={milestones} />
          ))}
        </ul>
      )}
      {goals && goals.length === 0 && <p className="text-muted">No goals yet.</p>}
    </section>
  );
}
