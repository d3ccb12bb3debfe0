import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { Prose } from '@/components/outlook/prose';
import { AddStrategyForm } from '@/components/outlook-change/add-strategy-form';
import { EffectTable } from '@/components/outlook-change/effect-table';
import { Disclosure } from '@/components/ui/disclosure';
import { startingLevels } from '@/lib/domain/outlook/starting-level';
import { formatLevel } from '@/lib/format/numbers';
import { choiceInWords } from '@/lib/format/outlook-change/decision-words';
import type { AskedQuestion } from './previews';

/** A strategy that the plan does not have: added at one of five levels, or left out. */
export function NewStrategy(asked: AskedQuestion) {
  const { plan, change, question, now, previews, decideAction } = asked;
  const { key } = question;
  const text = change.current.strategies.find((one) => one.key === key);
  const title = text?.title ?? key;
  const fields = {
    planId: plan.id,
    version: plan.version,
    versionId: change.target.id,
    strategyKey: key,
  };
  const tried = startingLevels.map((word) => ({
    ...word,
    later: previews.after(question, { choice: 'add', startingLevel: word.level }),
  }));
  const [lowest] = tried;
  const open = change.questions.includes(question);
  return (
    <>
      {text && (
        <>
          <p className="measure">{text.summary}</p>
          <Disclosure summary="What the outlook says of it">
            <Prose paragraphs={text.paragraphs} />
          </Disclosure>
        </>
      )}
      {lowest && (
        <EffectTable
          id={`effect-${key}`}
          caption="If you add it as new to you: readiness projected, and what is needed"
          now={now}
          later={lowest.later}
          strategyKey={key}
        />
      )}
      <AddStrategyForm
        action={decideAction}
        idempotencyKey={randomUUID()}
        fields={fields}
        title={title}
        levels={tried.map(({ key: value, label, meaning, later }) => ({
          value,
          label,
          description: `${meaning} ${planThen(later.horizons)}`,
        }))}
      />
      {open && (
        <div>
          <ActionButton
            action={decideAction}
            idempotencyKey={randomUUID()}
            fields={{ ...fields, choice: 'leave-out' }}
            label={title}
            variant="secondary"
            size="normal"
          >
            {choiceInWords('new', 'leave-out', false)}
          </ActionButton>
        </div>
      )}
    </>
  );
}

type Horizons = AskedQuestion['now']['horizons'];

/** `Your plan then: 24% (40% needed) in 2031, 30% (60% needed) in 2036.` */
function planThen(horizons: Horizons): string {
  if (horizons.length === 0) return '';
  const said = horizons.map(
    ({ year, required, projected }) =>
      `${formatLevel(projected.p50)} (${formatLevel(required)} needed) in ${year}`,
  );
  return `Your plan then: ${said.join(', ')}.`;
}
