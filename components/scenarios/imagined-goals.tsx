'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import {
  type ImaginedGoal,
  isWithin,
  MAX_IMAGINED,
  MAX_TITLE,
  SCENARIO_BOUNDS,
  type Scenario,
} from '@/lib/domain/scenario';
import { addYears, type CivilDate, isCivilDate } from '@/lib/domain/timeline';
import { formatDate } from '@/lib/format/dates';
import type { ChangeScenario } from './use-scenario';

type ImaginedGoalsProps = {
  strategies: readonly { key: string; title?: string }[];
  today: CivilDate;
  scenario: Scenario;
  change: ChangeScenario;
};

/** Goals that the plan does not have, tried out: they run from today to their date. */
export function ImaginedGoals({ strategies, today, scenario, change }: ImaginedGoalsProps) {
  const { imagined } = scenario;
  return (
    <div>
      <ul>
        {imagined.map((goal, index) => (
          <li
            key={`${goal.title} ${goal.dueOn} ${goal.points}`}
            className="flex flex-wrap items-baseline justify-between gap-2 border-t border-rule py-2"
          >
            <span>
              {goal.title}{' '}
              <span className="text-sm text-muted">
                {goal.points} points by {formatDate(goal.dueOn)}
              </span>
            </span>
            <Button
              variant="quiet"
              size="small"
              onClick={() => change({ imagined: imagined.filter((_, place) => place !== index) })}
            >
              Take out<span className="sr-only">: {goal.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {imagined.length < MAX_IMAGINED && (
        <NewImaginedGoal
          key={imagined.length}
          strategies={strategies}
          today={today}
          add={(goal) => change({ imagined: [...imagined, goal] })}
        />
      )}
    </div>
  );
}

type NewImaginedGoalProps = Pick<ImaginedGoalsProps, 'strategies' | 'today'> & {
  add: (goal: ImaginedGoal) => void;
};

function NewImaginedGoal({ strategies, today, add }: NewImaginedGoalProps) {
  const [strategyKey, setStrategyKey] = useState(strategies[0]?.key ?? '');
  const [title, setTitle] = useState('');
  const [points, setPoints] = useState('20');
  const [dueOn, setDueOn] = useState(addYears(today, 2));
  const [tried, setTried] = useState(false);
  const faults = {
    title: title.trim() === '' ? 'Write a title.' : undefined,
    points: isWithin(Number(points), SCENARIO_BOUNDS.points)
      ? undefined
      : 'Give points from 1 to 100.',
    dueOn:
      isCivilDate(dueOn) && dueOn > today && dueOn <= '2100-12-31'
        ? undefined
        : 'Choose a date after today.',
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    add({ strategyKey, title: title.trim(), startOn: today, dueOn, points: Number(points) });
  };
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <Field label="Imagined goal" name="imagined-title" error={tried ? faults.title : undefined}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={MAX_TITLE}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Strategy" name="imagined-strategy">
        {(control) => (
          <Select
            {...control}
            value={strategyKey}
            onChange={(event) => setStrategyKey(event.target.value)}
            options={strategies.map(({ key, title: name }) => ({ value: key, label: name ?? key }))}
          />
        )}
      </Field>
      <Field label="Points" name="imagined-points" error={tried ? faults.points : undefined}>
        {(control) => (
          <NumberInput
            {...control}
            value={points}
            onChange={(event) => setPoints(event.target.value)}
          />
        )}
      </Field>
      <Field label="Due" name="imagined-due" error={tried ? faults.dueOn : undefined}>
        {(control) => (
          <DateInput
            {...control}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button onClick={submit}>Imagine this goal</Button>
      </div>
    </div>
  );
}
