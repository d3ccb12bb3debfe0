import './review.css';
import { DrawnReadiness } from '@/components/charts/readiness/drawn-readiness';
import { horizonGaps } from '@/components/charts/readiness/horizon-gap';
import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { startingLevels } from '@/lib/domain/outlook/starting-level';
import { own } from '@/lib/domain/own';
import { readinessSeries } from '@/lib/domain/readiness/series';
import {
  frozenReadiness,
  type ReviewAnswers,
  type ReviewSnapshot,
  type ReviewText,
  type SnapshotGoal,
  type StrategyEstimate,
} from '@/lib/domain/review';
import { formatShortDate } from '@/lib/format/dates';
import { progressInWords } from '@/lib/format/goal-value';
import { formatLevel, levelAndNeed } from '@/lib/format/numbers';
import { frozenSentence, REVIEW_QUESTIONS } from '@/lib/format/review/review-words';

type TakenReviewProps = {
  answers: ReviewAnswers;
  texts: readonly ReviewText[];
  snapshot: ReviewSnapshot;
};

/** A taken review as it was on its day: what was written, and the plan's numbers then. */
export function TakenReview({ answers, texts, snapshot }: TakenReviewProps) {
  const readiness = frozenReadiness(snapshot);
  return (
    <>
      <Answers answers={answers} texts={texts} />
      <DrawnReadiness
        id="readiness"
        name="Readiness from 2026 to 2046 as it was then, in per cent"
        asOf={snapshot.asOf}
        past
        series={readinessSeries(readiness)}
        gaps={horizonGaps(readiness)}
        listed={false}
        pins={[]}
        leftOut={0}
        sentence={frozenSentence(snapshot)}
      />
      <Strategies snapshot={snapshot} estimates={answers.strategies ?? {}} />
      <Goals snapshot={snapshot} />
    </>
  );
}

function Answers({ answers, texts }: Pick<TakenReviewProps, 'answers' | 'texts'>) {
  const written = texts.filter((name) => answers[name]);
  if (written.length === 0) return <p className="mb-8 text-muted">You wrote nothing in it.</p>;
  return (
    <dl className="review-answers mb-8">
      {written.map((name) => (
        <div key={name}>
          <dt>{REVIEW_QUESTIONS[name].label}</dt>
          <dd>{answers[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

type StrategiesProps = {
  snapshot: ReviewSnapshot;
  estimates: Readonly<Record<string, StrategyEstimate>>;
};

function Strategies({ snapshot: { strategies }, estimates }: StrategiesProps) {
  const asked = Object.keys(estimates).length > 0;
  const [next] = strategies[0]?.horizons ?? [];
  return (
    <Section id="strategies" title="Strategies then">
      <DataTable
        id="strategies-then"
        caption="Each strategy on that day"
        captionHidden
        columns={[
          { key: 'title', header: 'Strategy' },
          { key: 'level', header: 'Level' },
          { key: 'inUse', header: 'In use' },
          ...(next ? [{ key: 'next' as const, header: `Towards ${next.year}` }] : []),
          ...(asked ? [{ key: 'own' as const, header: 'Your own estimate' }] : []),
        ]}
        rows={strategies.map(({ key, title, level, required, inUse, horizons }) => ({
          key,
          cells: {
            title,
            level: levelAndNeed(level, required),
            inUse: inUse ? 'Yes' : 'No',
            next: horizons[0] ? <StatusMark status={horizons[0].status} /> : '–',
            own: estimateInWords(own(estimates, key)),
          },
        }))}
      />
    </Section>
  );
}

/** `Working independently (60%), in use`. */
function estimateInWords(estimate: StrategyEstimate | undefined): string {
  const { level, inUse } = estimate ?? {};
  const word = startingLevels.find((one) => one.level === level)?.label;
  const parts = [
    level === undefined ? null : word ? `${word} (${formatLevel(level)})` : formatLevel(level),
    inUse === undefined ? null : inUse ? 'in use' : 'not in use',
  ];
  return parts.filter(Boolean).join(', ') || '–';
}

const STATES = { open: 'Open', reached: 'Reached', dropped: 'Dropped' } as const;

/** A list for each strategy, which a phone has room for. */
function Goals({ snapshot: { goals, strategies } }: Pick<TakenReviewProps, 'snapshot'>) {
  return (
    <Section id="goals" title="Goals then">
      {goals.length === 0 && <p>The plan had no goals.</p>}
      {strategies.map(({ key, title }) => {
        const inIt = goals.filter(({ strategy }) => strategy === key);
        if (inIt.length === 0) return null;
        return (
          <div key={key} className="mb-8">
            <h3 className="mb-2 text-lg">{title}</h3>
            <ul className="review-list">
              {inIt.map((goal) => (
                <li key={goal.id}>
                  {goal.title}
                  <span className="block text-sm text-muted tabular-nums">{goalInWords(goal)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

/** `Open · 2 of 12 explanations · due 6 Jul 2027` */
function goalInWords(goal: SnapshotGoal): string {
  const { state, value, dueOn } = goal;
  const progress = value === null ? 'nothing logged yet' : progressInWords(goal, value);
  return `${STATES[state]} · ${progress} · due ${formatShortDate(dueOn)}`;
}
