import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { FIRST_DAY } from '@/lib/domain/calendar';
import { movesAlong, withFirstDay } from '@/lib/domain/plan';
import { formatDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import type { FormAction } from '@/lib/schemas/form-state';
import { firstDay } from '@/lib/schemas/plan/plan';
import { faultOfFirstDay } from '@/lib/server/plan/first-day';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';

type FirstDaySectionProps = {
  plan: PlanView;
  /** The day that the address asks about; the form is a GET form. */
  asked: string | undefined;
  action: FormAction;
};

/** Moves a plan's first day, after a preview of what moves with it. */
export async function FirstDaySection({ plan, asked, action }: FirstDaySectionProps) {
  const here = `/plans/${plan.id}/settings#first-day`;
  const fault = asked === undefined ? undefined : faultOf(plan, asked);
  const other = asked !== undefined && fault === undefined && asked !== plan.startedOn;
  return (
    <Section
      id="first-day"
      title="First day"
      lead={`Your plan begins on ${formatDate(plan.startedOn)}. Begin it earlier to log what you did before; nothing that is logged changes.`}
    >
      {asked === plan.startedOn && (
        <PassingNotice key={asked} className="mb-5">
          Your plan begins on {formatDate(plan.startedOn)}.
        </PassingNotice>
      )}
      <form action={here} className="field-row">
        <Field
          label="First day of the plan"
          name="startedOn"
          id="field-first-day"
          error={fault}
          className="min-w-60"
        >
          {(control) => (
            <DateInput
              {...control}
              key={asked}
              min={FIRST_DAY}
              max={plan.today}
              required
              defaultValue={asked ?? plan.startedOn}
            />
          )}
        </Field>
        <Button type="submit">Show what moves</Button>
      </form>
      {other && (
        <div className="measure mt-6">
          <h3 className="text-lg">If it begins on {formatDate(asked)}</h3>
          <ul className="mt-2 list-disc ps-5">
            {(await whatMoves(plan, asked)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="mt-4 flex flex-wrap items-center gap-4">
            <ActionButton
              action={action}
              idempotencyKey={randomUUID()}
              fields={{ planId: plan.id, version: plan.version, startedOn: asked }}
              variant="primary"
              size="normal"
            >
              Begin on {formatDate(asked)}
            </ActionButton>
            <TextLink href={here}>Leave it as it is</TextLink>
          </div>
        </div>
      )}
    </Section>
  );
}

function faultOf(plan: PlanView, asked: string): string | undefined {
  const { error } = firstDay.safeParse(asked);
  if (error) return error.issues[0]?.message;
  const logs = plan.strategies.flatMap(({ goals }) => goals.map(({ entries }) => entries));
  return faultOfFirstDay(asked, plan.today, logs) ?? undefined;
}

async function whatMoves(plan: PlanView, to: string): Promise<string[]> {
  const titles = plan.strategies
    .flatMap(({ goals }) => goals)
    .filter((goal) => movesAlong(goal, plan.startedOn, to))
    .map(({ title }) => `“${title}”`);
  const levelToday = async (one: PlanView) => {
    const { series } = await planReadiness(one);
    return formatLevel(series.find(({ date }) => date === plan.today)?.logged ?? 0);
  };
  const now = await levelToday(plan);
  const then = await levelToday(withFirstDay(plan, to));
  return [
    `Your starting levels are then those of ${formatDate(to)}.`,
    ...(titles.length > 0 ? [`These goals begin on that day too: ${titles.join(', ')}.`] : []),
    'You can log progress from that day on.',
    now === then
      ? `Your readiness today stays at ${now}.`
      : `Your readiness today goes from ${now} to ${then}.`,
  ];
}
