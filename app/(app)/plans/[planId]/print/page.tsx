import { ReadinessChart } from '@/components/charts/readiness/readiness-chart';
import { OneMinute } from '@/components/outlook/one-minute';
import { HorizonList } from '@/components/plan/horizon-list';
import { VerdictLine } from '@/components/plan/verdict-line';
import { PrintButton } from '@/components/print/print-button';
import { PrintedLog } from '@/components/print/printed-log';
import { PrintedStrategy } from '@/components/print/printed-strategy';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { milestonesForEach, nextMilestones } from '@/lib/domain/goal';
import { strategyStandings } from '@/lib/domain/readiness';
import { latestEntry } from '@/lib/domain/readiness/fraction-complete';
import { parsePeriod } from '@/lib/domain/review';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import { todaySentence } from '@/lib/format/readiness/readiness-sentences';
import { verdict } from '@/lib/format/readiness/verdict';
import { periodTitle } from '@/lib/format/review/review-words';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { getPlan, type PlanView, type StrategyView } from '@/lib/server/plan/queries';
import { planOutlook } from '@/lib/server/plan/strategy-texts';
import { latestEntries } from '@/lib/server/progress/queries';
import { listTakenReviews } from '@/lib/server/review/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { planPins } from '../_props/plan-pins';
import { toStandingRow } from '../_props/strategy-props';

type Props = { params: Promise<{ planId: string }> };

/** Entries in the document: about the last quarter of a person who logs often. */
const ENTRIES = 40;
/** Reviews in it: the last years' quarters. */
const REVIEWS = 12;

export const generateMetadata = planMetadata('Print');

/** The whole plan as one document: to print, to save as PDF, to take to a talk with a mentor. */
export default async function PrintPage({ params }: Props) {
  const plan = await getPlan((await params).planId);
  const [readiness, outlook, entries, reviews] = await Promise.all([
    planReadiness(plan),
    planOutlook(plan),
    printedEntries(plan),
    listTakenReviews(plan.id, { limit: REVIEWS }),
  ]);
  const standings = strategyStandings(plan, readiness).map(toStandingRow);
  const milestones = milestonesForEach(plan.strategies.flatMap(({ goals }) => goals));
  const home = `/plans/${plan.id}`;
  const minute = outlook?.oneMinute;
  return (
    <article className="printed-plan">
      <header className="pt-8 pb-6">
        <p className="mb-2 text-sm font-semibold text-muted">{plan.outlook.profession}</p>
        <h1 className="text-3xl tracking-tight">{plan.title}</h1>
        <p className="mt-2 text-muted">
          As of {formatDate(plan.today)}. Begun on {formatDate(plan.startedOn)}, with version{' '}
          {plan.outlook.version} of the outlook.
        </p>
        <div className="mt-4">
          <VerdictLine verdict={verdict(readiness)} planHref={home} />
        </div>
        <div className="mt-6 flex flex-wrap gap-3">
          <PrintButton />
          <ButtonLink href={home} variant="quiet">
            Back to the plan
          </ButtonLink>
        </div>
      </header>
      <ReadinessChart
        readiness={readiness}
        sentence={todaySentence(readiness)}
        pins={planPins(plan)}
        gaps={false}
      />
      <HorizonList readiness={readiness} planHref={home} />
      {minute && (
        <OneMinute
          title={`The outlook in one minute: ${plan.outlook.profession}`}
          parts={[
            { title: 'What goes', text: minute.goes },
            { title: 'What stays', text: minute.stays },
            { title: 'What to do first', text: minute.first },
          ]}
        />
      )}
      <Section id="strategies" title="Strategies and goals" className="mt-8">
        {plan.strategies.map((strategy, index) => (
          <PrintedStrategy
            key={strategy.key}
            index={index}
            strategy={toPrinted(strategy, plan, milestones)}
            standing={standings[index]}
            today={plan.today}
          />
        ))}
      </Section>
      {entries.length > 0 && (
        <Section id="log" title="Logged last">
          <PrintedLog entries={entries} />
        </Section>
      )}
      {reviews.length > 0 && (
        <Section id="reviews" title="Reviews">
          <DataTable
            id="printed-reviews"
            caption="Readiness on the day of each review"
            captionHidden
            columns={[
              { key: 'period', header: 'Period' },
              { key: 'asOf', header: 'Reviewed on' },
              { key: 'readiness', header: 'Readiness', numeric: true },
              { key: 'required', header: 'Needed', numeric: true },
            ]}
            rows={reviews.map(({ period, asOf, readiness, required }) => ({
              key: period,
              cells: {
                period: reviewTitle(period),
                asOf: formatShortDate(asOf),
                readiness: formatLevel(readiness),
                required: formatLevel(required),
              },
            }))}
          />
        </Section>
      )}
    </article>
  );
}

/** A strategy with what the document shows of its goals: of the log, only what counts today. */
function toPrinted(
  { key, title, retired, goals }: StrategyView,
  { today }: PlanView,
  most: number,
) {
  return {
    ...{ key, title, retired },
    goals: goals.map((goal) => {
      const latest = latestEntry(goal, today);
      const { id, unit, baseline, target, points, startOn, dueOn, droppedOn } = goal;
      const { shown, leftOut } = nextMilestones(
        goal.milestones,
        most,
        (one) => one.doneOn !== null,
      );
      return {
        ...{ id, title: goal.title, unit, baseline, target, points, startOn, dueOn, droppedOn },
        milestones: shown,
        leftOut,
        entries: latest ? [latest] : [],
      };
    }),
  };
}

async function printedEntries({ id, strategies }: PlanView) {
  const goals = new Map(strategies.flatMap((one) => one.goals.map((goal) => [goal.id, goal])));
  return (await latestEntries(id, ENTRIES)).flatMap(({ goalId, ...entry }) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const { title, unit, baseline, target } = goal;
    return [{ ...entry, goal: { title, unit, baseline, target } }];
  });
}

function reviewTitle(name: string): string {
  const period = parsePeriod(name);
  return period ? periodTitle(period) : name;
}
