'use client';

import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import type { Scenario } from '@/lib/domain/scenario';
import { type CivilDate, isCivilDate } from '@/lib/domain/timeline';
import type { ChangeScenario } from './use-scenario';

type Goal = {
  id: string;
  title?: string;
  startOn: CivilDate;
  dueOn: CivilDate;
  droppedOn: CivilDate | null;
};

type GoalSwitchesProps = {
  strategies: readonly { key: string; title?: string; goals: readonly Goal[] }[];
  scenario: Scenario;
  change: ChangeScenario;
};

/** Each goal of the plan: in or out of this what-if, and due when. */
export function GoalSwitches({ strategies, scenario, change }: GoalSwitchesProps) {
  return (
    <div>
      {strategies.map(({ key, title, goals }) => {
        const open = goals.filter(({ droppedOn }) => droppedOn === null);
        const changed = open.filter(
          ({ id }) => scenario.goalsOff.includes(id) || scenario.dueShifts[id] !== undefined,
        ).length;
        return open.length === 0 ? null : (
          <Disclosure
            key={key}
            summary={`${title ?? key}${changed > 0 ? ` (${changed} changed)` : ''}`}
          >
            <ul>
              {open.map((goal) => (
                <GoalSwitch key={goal.id} goal={goal} scenario={scenario} change={change} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}

type GoalSwitchProps = { goal: Goal; scenario: Scenario; change: ChangeScenario };

function GoalSwitch({ goal, scenario, change }: GoalSwitchProps) {
  const { id, startOn } = goal;
  const off = scenario.goalsOff.includes(id);
  const due = scenario.dueShifts[id] ?? goal.dueOn;
  const shift = (dueOn: CivilDate) => {
    if (!isCivilDate(dueOn) || dueOn <= startOn || dueOn > '2100-12-31') return;
    const { [id]: _before, ...others } = scenario.dueShifts;
    change({ dueShifts: dueOn === goal.dueOn ? others : { ...others, [id]: dueOn } });
  };
  return (
    <li className="border-t border-rule py-2">
      <label className="choice">
        <input
          type="checkbox"
          checked={!off}
          onChange={() =>
            change({
              goalsOff: off
                ? scenario.goalsOff.filter((other) => other !== id)
                : [...scenario.goalsOff, id].sort(),
            })
          }
        />
        <span>{goal.title}</span>
      </label>
      {!off && (
        <label htmlFor={`due-${id}`} className="ms-8 flex flex-wrap items-center gap-2 text-sm">
          <span>
            Due<span className="sr-only"> {goal.title}</span>
          </span>
          <DateInput
            id={`due-${id}`}
            className="scenario-date"
            // Another scenario's date takes the field's place.
            key={due}
            defaultValue={due}
            min={startOn}
            max="2100-12-31"
            onChange={(event) => shift(event.target.value)}
          />
        </label>
      )}
    </li>
  );
}
