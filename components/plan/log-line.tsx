import './plan.css';
import { ButtonLink } from '@/components/ui/button-link';
import { Kbd } from '@/components/ui/kbd';
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

/** Keys are shown where there is a keyboard. */
const KEYBOARD = 'max-sm:hidden pointer-coarse:hidden';

type LogLineProps = { planHref: string; last: LastLogged | null; today: CivilDate };

/** The way to log progress and to add a goal, on a phone in a bar at the thumb, and the last entry. */
export function LogLine({ planHref, last, today }: LogLineProps) {
  return (
    <div className="log-line">
      <div className="log-bar">
        <ButtonLink href={`${planHref}/log`} variant="primary" prefetch>
          Log progress <Kbd className={KEYBOARD}>l</Kbd>
        </ButtonLink>
        <ButtonLink href={`${planHref}/goals/new`}>
          Add a goal <Kbd className={KEYBOARD}>g</Kbd>
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
