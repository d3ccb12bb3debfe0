import '@/components/review/review.css';
import { randomUUID } from 'node:crypto';
import { VerdictLine } from '@/components/plan/verdict-line';
import { GoalUnderWay } from '@/components/review/goal-under-way';
import { LookBackSection } from '@/components/review/look-back-section';
import { ReviewForm } from '@/components/review/review-form';
import { cx } from '@/components/ui/cx';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { addMonths, maxDate } from '@/lib/domain/calendar';
import { strategyStandings } from '@/lib/domain/readiness';
import { goalsUnderWay, lookBack, type ReviewPeriod, TEXTS_OF } from '@/lib/domain/review';
import { verdict } from '@/lib/format/readiness/verdict';
import { LOOKS_FORWARD } from '@/lib/format/review/review-words';
import { answerFields } from '@/lib/schemas/review/review-form';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';
import { findReviewBefore, type StoredReview } from '@/lib/server/review/queries';
import { OutlookNews } from '../../../_components/outlook-news';
import { dropGoalAction, logProgressAction, logStepAction } from '../../../actions';
import { putOffGoalAction, saveReviewAction } from '../../actions';

type ReviewDraftProps = {
  plan: PlanView;
  period: ReviewPeriod;
  /** Null while nothing of it is saved. */
  review: StoredReview | null;
};

/** A review that is being written: what the log says, the goals one by one, and the questions. */
export async function ReviewDraft({ plan, period, review }: ReviewDraftProps) {
  const readiness = await planReadiness(plan);
  const home = `/plans/${plan.id}`;
  const { kind, name } = period;
  const back = lookBack(plan, period, plan.today);
  const standings = strategyStandings(plan, readiness);
  return (
    <>
      <VerdictLine verdict={verdict(readiness)} planHref={home} />
      {kind === 'yearly' && <OutlookNews plan={plan} />}
      <div className="review-columns mt-8">
        <div>
          <LookBackSection lookBack={back} planHref={home} />
          {kind !== 'weekly' && <Goals plan={plan} since={back.firstDay} />}
        </div>
        <Section
          id="questions"
          title="In your words"
          className={cx('review-questions', kind === 'yearly' && 'is-long')}
          lead={await lastTime(plan.id, period)}
        >
          <ReviewForm
            action={saveReviewAction}
            idempotencyKey={randomUUID()}
            planId={plan.id}
            period={name}
            kind={kind}
            texts={TEXTS_OF[kind]}
            version={review?.version ?? 0}
            answers={review ? answerFields(review.answers) : {}}
            strategies={
              kind === 'yearly'
                ? plan.strategies.map(({ key, title, inUse }, at) => ({
                    key,
                    title,
                    inUse,
                    level: standings[at]?.level ?? 0,
                    required: standings[at]?.required ?? 0,
                  }))
                : []
            }
          />
          {kind === 'yearly' && (
            <p className="measure mt-6 text-sm text-muted">
              What you answer about strategies is your own estimate and changes nothing in the plan.
              To change a level or what is in use,{' '}
              <TextLink href={`${home}/settings`}>go to the plan’s settings</TextLink>.
            </p>
          )}
        </Section>
      </div>
    </>
  );
}

/** What the person meant to do, in the review of this kind that they took last. */
async function lastTime(planId: string, period: ReviewPeriod) {
  const before = await findReviewBefore(planId, period);
  const text = before?.answers[LOOKS_FORWARD[period.kind]];
  if (!text) return undefined;
  return (
    <p className="whitespace-pre-wrap">
      {period.kind === 'weekly' ? 'Last time you planned: ' : 'Last time you wanted to change: '}“
      {text}”
    </p>
  );
}

/** So many goals have their buttons; a list of more is looked at in the plan. */
const MOST_GOALS = 40;

function Goals({ plan, since }: { plan: PlanView; since: string }) {
  const all = plan.strategies.flatMap(({ goals }) => goals);
  const underWay = goalsUnderWay(all, since, plan.today);
  const home = `/plans/${plan.id}`;
  return (
    <Section
      id="goals"
      title="Goals, one by one"
      lead={underWay.length === 0 ? 'No goal is under way.' : 'What slipped comes first.'}
    >
      <ul>
        {underWay.slice(0, MOST_GOALS).map(({ goal, slipped }) => (
          <GoalUnderWay
            key={goal.id}
            goal={goal}
            slipped={slipped}
            today={plan.today}
            later={addMonths(maxDate(goal.dueOn, plan.today), 3)}
            planHref={home}
            actions={{
              step: logStepAction,
              log: logProgressAction,
              putOff: putOffGoalAction,
              drop: dropGoalAction,
            }}
            keys={{
              step: randomUUID(),
              log: randomUUID(),
              putOff: randomUUID(),
              drop: randomUUID(),
            }}
          />
        ))}
      </ul>
      {underWay.length > MOST_GOALS && (
        <p className="pt-3">
          <TextLink href={home}>{underWay.length - MOST_GOALS} more are in your plan</TextLink>
        </p>
      )}
    </Section>
  );
}
