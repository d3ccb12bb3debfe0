import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { ChangedLine, ChangedText } from '@/components/outlook-change/changed-text';
import { CustomisedValues } from '@/components/outlook-change/customised-values';
import { EffectTable } from '@/components/outlook-change/effect-table';
import { RetiredNote } from '@/components/outlook-change/retired-note';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { choicesFor, diffOutlooks } from '@/lib/domain/outlook-change';
import { choiceInWords, kindInWords } from '@/lib/format/outlook-change/decision-words';
import { MoveGoals } from '../../_components/move-goals';
import { NewStrategy } from './new-strategy';
import type { AskedQuestion } from './previews';

const EFFECTS = {
  changed: 'If you take the new: readiness projected, and what is needed',
  gone: 'If it stops counting: readiness projected, and what is needed',
  returned: 'If you bring it back: readiness projected, and what is needed',
} as const;

/** What the new version asks about one strategy, what each answer would do, and the answers. */
export function QuestionSection(asked: AskedQuestion) {
  const { plan, change, question, now, previews } = asked;
  const { kind, key, mine, next, own } = question;
  const title = (next ?? mine)?.title ?? key;
  const retired = change.target.retired.find((one) => one.key === key);
  const titles = Object.fromEntries(change.target.strategies.map((one) => [one.key, one.title]));
  return (
    <Section
      id={key}
      title={
        <>
          {mine && next && mine.title !== next.title ? (
            <ChangedLine from={mine.title} to={next.title} />
          ) : (
            title
          )}{' '}
          <Tag className="align-middle font-sans font-normal">{kindInWords(kind)}</Tag>
        </>
      }
    >
      <div className="grid gap-5">
        {kind === 'new' ? (
          <NewStrategy {...asked} />
        ) : (
          <>
            {kind === 'gone' && <Gone />}
            {kind === 'gone' && retired && <RetiredNote retired={retired} titles={titles} />}
            {kind === 'returned' && (
              <p className="measure">
                The outlook has this strategy again. In your plan it is retired. If you bring it
                back, it gets the outlook’s title, levels and weights in place of yours.
              </p>
            )}
            <CustomisedValues question={question} />
            <EffectTable
              id={`effect-${key}`}
              caption={EFFECTS[kind]}
              now={now}
              later={previews.after(question, { choice: kind === 'returned' ? 'replace' : 'take' })}
              strategyKey={key}
            />
            <NewText change={change} question={question} />
            <div className="flex flex-wrap gap-3">
              {choicesFor(question)
                .filter((choice) => choice !== 'replace' || kind === 'returned')
                .map((choice) => (
                  <Answer key={choice} asked={asked} choice={choice} title={title} />
                ))}
            </div>
            {own.length > 0 && (
              <Disclosure summary="Or replace my own values too">
                <EffectTable
                  id={`replaced-${key}`}
                  caption="If your own values are replaced too: readiness projected, and what is needed"
                  now={now}
                  later={previews.after(question, { choice: 'replace' })}
                  strategyKey={key}
                />
                <div className="mt-4">
                  <Answer asked={asked} choice="replace" title={title} />
                </div>
              </Disclosure>
            )}
            {kind === 'gone' && (
              <MoveGoals
                plan={plan}
                strategyKey={key}
                into={retired?.into}
                action={asked.updateGoalAction}
              />
            )}
          </>
        )}
      </div>
    </Section>
  );
}

function Gone() {
  return (
    <p className="measure">
      The outlook no longer has this strategy. It stays in your plan, marked as retired, with its
      goals and everything logged on them. You decide whether it goes on counting.
    </p>
  );
}

type AnswerProps = {
  asked: AskedQuestion;
  choice: ReturnType<typeof choicesFor>[number];
  title: string;
};

function Answer({ asked, choice, title }: AnswerProps) {
  const { plan, change, question } = asked;
  return (
    <ActionButton
      action={asked.decideAction}
      idempotencyKey={randomUUID()}
      fields={{
        planId: plan.id,
        version: plan.version,
        versionId: change.target.id,
        strategyKey: question.key,
        choice,
      }}
      label={title}
      variant="secondary"
      size="normal"
    >
      {choiceInWords(question.kind, choice, question.own.length > 0)}
    </ActionButton>
  );
}

/** How the strategy's text differs from the version that it was last decided on. */
function NewText({
  change,
  question: { key, mine, next },
}: Pick<AskedQuestion, 'change' | 'question'>) {
  if (!mine || !next) return null;
  const { strategies } = diffOutlooks(change.contentOf(mine.basis), change.current);
  const texts = strategies
    .find((one) => one.key === key)
    ?.texts.filter(({ field }) => field !== 'title');
  if (!texts || texts.length === 0) return null;
  return (
    <Disclosure summary="What its text says now">
      <div className="grid gap-4">
        {texts.map(({ field, from, to }) => (
          <ChangedText key={field} from={from} to={to} />
        ))}
      </div>
    </Disclosure>
  );
}
