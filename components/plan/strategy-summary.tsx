'use client';

import type { ReactNode } from 'react';
import { explainLink } from '@/components/explain/explain-link';
import { ButtonLink } from '@/components/ui/button-link';
import { Meter } from '@/components/ui/meter';
import { SeriesMark, seriesText } from '@/components/ui/series-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Outcome, StrategyStanding } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import type { FormAction } from '@/lib/schemas/form-state';
import { type Goal, StrategyGoals } from './strategy-goals';

type StrategySummaryProps = {
  /** Its place in the plan, which gives its mark. */
  index: number;
  strategy: {
    key: string;
    title: string;
    retired: boolean;
    goals: readonly Goal[];
  };
  standing:
    | (Pick<StrategyStanding, 'level' | 'required'> & {
        horizons: readonly Pick<Outcome, 'year' | 'status'>[];
      })
    | undefined;
  today: CivilDate;
  planHref: string;
  /** Logs one more of a goal. */
  stepAction: FormAction;
  /** The strategy's lines in small. */
  chart: ReactNode;
};

/**
 * A strategy on the plan page: level against required, status in words, and its goals. A
 * client component although nothing in it is interactive: the page then carries its few values
 * once, and not every element of its markup a second time.
 */
export function StrategySummary(props: StrategySummaryProps) {
  const { index, strategy, standing, today, planHref, stepAction, chart } = props;
  const titleId = `strategy-${strategy.key}`;
  return (
    <section
      aria-labelledby={titleId}
      className="grid break-inside-avoid grid-cols-1 gap-x-10 gap-y-5 border-t border-rule py-8 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div>
        <h2 id={titleId} className="text-xl">
          <SeriesMark index={index} className="me-2" />
          <TextLink href={`${planHref}/strategies/${strategy.key}`}>{strategy.title}</TextLink>{' '}
          {strategy.retired && <Tag className="font-sans font-normal">Retired</Tag>}
        </h2>
        {standing && (
          <>
            <Meter
              className="mt-4"
              label="Level today"
              value={standing.level}
              required={standing.required}
              text={`${formatLevel(standing.level)} now, ${formatLevel(standing.required)} required`}
              tone={seriesText[index % seriesText.length]}
            />
            <p className="mt-1 text-sm">
              <TextLink
                href={explainLink(planHref, {
                  date: today,
                  line: 'logged',
                  strategyKey: strategy.key,
                })}
              >
                Why {formatLevel(standing.level)}?
                <span className="sr-only"> The level in {strategy.title}</span>
              </TextLink>
            </p>
            <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {standing.horizons.map(({ year, status }) => (
                <li key={year}>
                  <span className="text-muted">{year}</span> <StatusMark status={status} />
                </li>
              ))}
            </ul>
            <div className="mt-5">{chart}</div>
          </>
        )}
      </div>
      <div>
        <StrategyGoals
          goals={strategy.goals}
          today={today}
          planHref={planHref}
          strategyHref={`${planHref}/strategies/${strategy.key}`}
          stepAction={stepAction}
        />
        <ButtonLink
          href={`${planHref}/goals/new?strategy=${strategy.key}`}
          variant="quiet"
          size="small"
          className="mt-3"
        >
          Add a goal<span className="sr-only"> to {strategy.title}</span>
        </ButtonLink>
      </div>
    </section>
  );
}
