import './plan.css';
import { ButtonLink } from '@/components/ui/button-link';
import { KeyBadge } from '@/components/ui/kbd';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { formatRelativeDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';

/** The newest entry of a plan, with the goal that it is about. */
export type LastLogged = {
  goal: Measure & { id: string; title: string };
  occurredOn: CivilDate;
  value: number;
};

type LogLineProps = { planHref: string; last: LastLogged | null; today: CivilDate };

/**
 * The way to log progress and to add a goal, and the last entry. On a phone the buttons are in the
 * plan's bar at the thumb.
 */
export function LogLine({ planHref, last, today }: LogLineProps) {
  return (
    <div className="log-line">
      <div className="log-bar">
        <ButtonLink href={`${planHref}/log`} variant="primary" prefetch aria-keyshortcuts="l">
          Log progress <KeyBadge>l</KeyBadge>
        </ButtonLink>
        <ButtonLink href={`${planHref}/goals/new`} aria-keyshortcuts="g">
          Add a goal <KeyBadge>g</KeyBadge>
        </ButtonLink>
      </div>
      <p>
        <LastEntry planHref={planHref} last={last} today={today} />
      </p>
    </div>
  );
}

/** `Last logged 3 days ago: “Finish the course”, 5 modules.` */
export function LastEntry({ planHref, last, today }: LogLineProps) {
  if (last === null) return 'Nothing logged yet.';
  const { goal, occurredOn, value } = last;
  return (
    <>
      Last logged {formatRelativeDate(occurredOn, today)}: “
      <TextLink href={`${planHref}/goals/${goal.id}`}>{goal.title}</TextLink>”,{' '}
      {valueInWords(goal, value)}.
    </>
  );
}
