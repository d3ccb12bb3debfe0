import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { LongDate } from '@/components/outlook/long-date';
import { PartDiff } from '@/components/outlook-change/part-diff';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { diffOutlooks } from '@/lib/domain/outlook-change';
import { decisionInWords } from '@/lib/format/outlook-change/decision-words';
import { getOutlookChange } from '@/lib/server/outlook-change/queries';
import { getPlan } from '@/lib/server/plan/queries';
import { outlookNewsKey } from '../_components/outlook-news';
import { planMetadata } from '../_metadata/plan-metadata';
import { putOffNextAction, updateGoalAction } from '../actions';
import { AllAtOnce } from './_components/all-at-once';
import { DecidedNotice, type DecidedQuery, UndoButton } from './_components/decided-notice';
import { previewsOf } from './_components/previews';
import { QuestionSection } from './_components/question-section';
import { WhatChanged } from './_components/what-changed';
import {
  decideAllOutlookChangesAction,
  decideOutlookChangeAction,
  undoOutlookDecisionAction,
} from './actions';

export const generateMetadata = planMetadata('What changed in the outlook');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<DecidedQuery> };

/**
 * The questions that a newer outlook version raises for a plan. Nothing changes until they are
 * answered.
 */
export default async function OutlookChangesPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const [plan, change] = await Promise.all([getPlan(planId), getOutlookChange(planId)]);
  const { base, current, questions, leftOut, decided } = change;
  const home = `/plans/${plan.id}`;
  const behind = base.versionId !== current.versionId;
  const previews = previewsOf(plan, change);
  const now = previews.now();
  const asked = {
    plan,
    change,
    previews,
    now,
    decideAction: decideOutlookChangeAction,
    updateGoalAction,
  };
  const { horizons } = diffOutlooks(base, current);
  return (
    <>
      <DecidedNotice
        plan={plan}
        change={change}
        query={query}
        undoAction={undoOutlookDecisionAction}
      />
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title={behind ? 'What changed in the outlook' : 'Your plan is up to date'}
        compact
        lead={
          behind ? (
            <p>
              Your plan is on version {base.number}. Version {current.number} is of{' '}
              <LongDate date={current.publishedOn} />. Your goals, your log and your starting levels
              stay as they are, whatever you choose.
            </p>
          ) : (
            <p>
              It is on version {current.number} of the outlook, the current one, published on{' '}
              <LongDate date={current.publishedOn} />.
            </p>
          )
        }
        actions={
          behind && questions.length > 0 ? (
            <ActionButton
              action={putOffNextAction}
              idempotencyKey={randomUUID()}
              fields={{ planId: plan.id, actionKey: outlookNewsKey(current.number), days: 30 }}
              variant="secondary"
              size="normal"
            >
              Ask me later
            </ActionButton>
          ) : (
            !behind && (
              <ButtonLink href={home} variant="primary">
                Back to the plan
              </ButtonLink>
            )
          )
        }
      />
      {behind && <WhatChanged slug={plan.outlook.slug} from={base} to={current} />}
      {behind && horizons.length > 0 && (
        <Section id="horizons" title="The impact timeline">
          <Disclosure summary={`What version ${current.number} says differently`}>
            {horizons.map((part) => (
              <PartDiff key={part.key} part={{ ...part, title: `By ${part.key}: ${part.title}` }} />
            ))}
          </Disclosure>
        </Section>
      )}
      {behind && questions.length === 0 && (
        <Section id="nothing" title="Nothing in your plan changes">
          <p className="measure">
            The new version needs the same levels, with the same weights. You get its texts and
            ready-made goals once you go on with it.
          </p>
          <div className="mt-5">
            <ActionButton
              action={decideAllOutlookChangesAction}
              idempotencyKey={randomUUID()}
              fields={{
                planId: plan.id,
                version: plan.version,
                versionId: current.versionId,
                all: 'keep',
              }}
              variant="primary"
              size="normal"
            >
              Go on with version {current.number}
            </ActionButton>
          </div>
        </Section>
      )}
      {questions.length > 1 && (
        <AllAtOnce
          plan={plan}
          change={change}
          now={now}
          previews={previews}
          action={decideAllOutlookChangesAction}
        />
      )}
      {questions.map((question) => (
        <QuestionSection key={question.key} {...asked} question={question} />
      ))}
      {decided.length > 0 && (
        <Section id="decided" title="What you decided">
          <ul className="border-b border-rule">
            {decided.map(({ id, decision }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
              >
                {decisionInWords(decision, decision.key)}
                <UndoButton
                  plan={plan}
                  decisionId={id}
                  title={decision.after?.title ?? ''}
                  action={undoOutlookDecisionAction}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {leftOut.map((question) => (
        <QuestionSection key={question.key} {...asked} question={question} />
      ))}
    </>
  );
}
