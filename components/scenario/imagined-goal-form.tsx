'use client';

import { type SubmitEvent, useState } from 'react';
import { SizeField } from '@/components/goal/size-field';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import {
  addYears,
  type CivilDate,
  isCivilDate,
  MAX_DATE,
  nextHorizon,
} from '@/lib/domain/calendar';
import { DEFAULT_POINTS } from '@/lib/domain/goal';
import type { ImaginedGoal } from '@/lib/domain/scenario';
import { MAX_TITLE } from '@/lib/domain/scenario/bounds';

export type WeightedStrategy = { key: string; title?: string; weight: number };

type ImaginedGoalFormProps = {
  /** With each strategy's weight at the next horizon, 0–1. */
  strategies: readonly WeightedStrategy[];
  today: CivilDate;
  add: (goal: ImaginedGoal) => void;
};

/** Nothing is sent to the server: the goal goes into the what-if and its address. */
export function ImaginedGoalForm({ strategies, today, add }: ImaginedGoalFormProps) {
  const [strategyKey, setStrategyKey] = useState(strategies[0]?.key ?? '');
  const [title, setTitle] = useState('');
  const [points, setPoints] = useState(String(DEFAULT_POINTS));
  const [dueOn, setDueOn] = useState(addYears(today, 2));
  const [tried, setTried] = useState(false);
  const year = nextHorizon(today);
  const strategy = strategies.find(({ key }) => key === strategyKey);
  const goal = {
    strategyKey,
    // A single line, as in an address: pasted text may have tabs.
    title: title.replace(/\p{Cc}+/gu, ' ').trim(),
    startOn: today,
    dueOn,
    points: Number(points),
  };
  const faults = {
    title: goal.title === '' ? 'Write a title.' : undefined,
    due:
      isCivilDate(dueOn) && dueOn > today && dueOn <= MAX_DATE
        ? undefined
        : 'Choose a date after today.',
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [fault] = Object.entries(faults).flatMap(([name, text]) => (text ? [name] : []));
    setTried(fault !== undefined);
    const field = event.currentTarget.elements.namedItem(`imagined-${fault ?? 'title'}`);
    if (field instanceof HTMLElement) field.focus();
    if (fault) return;
    add(goal);
    setTitle('');
  };
  return (
    <form className="needs-script mt-3 grid gap-4 sm:grid-cols-2" onSubmit={submit} noValidate>
      <Field
        label="New goal"
        name="imagined-title"
        error={tried ? faults.title : undefined}
        className="sm:col-span-2"
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={MAX_TITLE}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Strategy" name="imagined-strategy" className="sm:col-span-2">
        {(control) => (
          <Select
            {...control}
            value={strategyKey}
            onChange={(event) => setStrategyKey(event.target.value)}
            options={strategies.map(({ key, title: name }) => ({ value: key, label: name ?? key }))}
          />
        )}
      </Field>
      <div className="sm:col-span-2">
        <SizeField
          name="imagined-points"
          value={points}
          onChange={setPoints}
          share={year && strategy ? { ...strategy, strategy: strategy.title ?? '', year } : null}
        />
      </div>
      <Field label="Due" name="imagined-due" error={tried ? faults.due : undefined}>
        {(control) => (
          <DateInput
            {...control}
            min={today}
            max={MAX_DATE}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        )}
      </Field>
      <div className="sm:col-span-2">
        <Button type="submit">Try this goal</Button>
      </div>
    </form>
  );
}
