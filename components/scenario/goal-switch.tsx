'use client';

import './scenario.css';
import { memo, useEffect, useState } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { type CivilDate, isCivilDate, MAX_DATE } from '@/lib/domain/calendar';
import type { ChangeScenario } from './use-scenario';

export type SwitchedGoal = {
  id: string;
  title?: string;
  startOn: CivilDate;
  dueOn: CivilDate;
  droppedOn: CivilDate | null;
};

type GoalSwitchProps = {
  goal: SwitchedGoal;
  off: boolean;
  /** The other due date, if it has one. */
  shifted: CivilDate | undefined;
  change: ChangeScenario;
};

/** One goal of the plan: in or out of the what-if, and due when. Redrawn when it alone changes. */
export const GoalSwitch = memo(function GoalSwitch(props: GoalSwitchProps) {
  const { goal, off, shifted, change } = props;
  const { id } = goal;
  return (
    <li className="border-t border-rule py-2">
      <label className="choice">
        <input
          type="checkbox"
          checked={!off}
          onChange={() =>
            change(({ goalsOff }) => ({
              goalsOff: off ? goalsOff.filter((other) => other !== id) : [...goalsOff, id].sort(),
            }))
          }
        />
        <span className="min-w-0 break-words">{goal.title}</span>
      </label>
      {!off && (
        <DueField
          goal={goal}
          due={shifted ?? goal.dueOn}
          shift={(dueOn) =>
            change(({ dueShifts: { [id]: _before, ...others } }) => ({
              dueShifts: dueOn === goal.dueOn ? others : { ...others, [id]: dueOn },
            }))
          }
        />
      )}
    </li>
  );
});

type DueFieldProps = {
  goal: SwitchedGoal;
  due: CivilDate;
  shift: (dueOn: CivilDate) => void;
};

function DueField({ goal, due, shift }: DueFieldProps) {
  const [typed, setTyped] = useState(due);
  const [left, setLeft] = useState(false);
  const fits = (date: string) => isCivilDate(date) && date > goal.startOn && date <= MAX_DATE;
  const fault = left && !fits(typed);

  // Another scenario's date replaces the typed one; a half-typed date is left alone.
  useEffect(() => setTyped(due), [due]);

  return (
    <div className="ms-8">
      <label htmlFor={`due-${goal.id}`} className="flex flex-wrap items-center gap-2 text-sm">
        <span>
          Due<span className="sr-only"> {goal.title}</span>
        </span>
        <DateInput
          id={`due-${goal.id}`}
          className="scenario-date"
          value={typed}
          min={goal.startOn}
          max={MAX_DATE}
          aria-invalid={fault || undefined}
          aria-describedby={fault ? `due-${goal.id}-error` : undefined}
          onBlur={() => setLeft(true)}
          onChange={(event) => {
            setTyped(event.target.value);
            setLeft(false);
            if (fits(event.target.value)) shift(event.target.value);
          }}
        />
        {due !== goal.dueOn && <span className="text-muted">moved</span>}
      </label>
      {fault && (
        <p id={`due-${goal.id}-error`} role="alert" className="text-sm font-semibold text-bad">
          Choose a date after the goal’s start.
        </p>
      )}
    </div>
  );
}
