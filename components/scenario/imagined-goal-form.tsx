'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { addYears, type CivilDate, isCivilDate, MAX_DATE } from '@/lib/domain/calendar';
import { type ImaginedGoal, isWithin, MAX_TITLE, SCENARIO_BOUNDS } from '@/lib/domain/scenario';

type ImaginedGoalFormProps = {
  strategies: readonly { key: string; title?: string }[];
  today: CivilDate;
  add: (goal: ImaginedGoal) => void;
};

/** Nothing is sent to the server: the goal goes into the what-if and its address. */
export function ImaginedGoalForm({ strategies, today, add }: ImaginedGoalFormProps) {
  const [strategyKey, setStrategyKey] = useState(strategies[0]?.key ?? '');
  const [title, setTitle] = useState('');
  const [points, setPoints] = useState('20');
  const [dueOn, setDueOn] = useState(addYears(today, 2));
  const [tried, setTried] = useState(false);
  const goal = {
    strategyKey,
    // A single line, as in an address: pasted text may have tabs.
    title: title.replace(/\p{Cc}+/gu, ' ').trim(),
    startOn: today,
    dueOn,
    points: Math.round(Number(points.trim().replace(',', '.')) * 1_000) / 1_000,
  };
  const faults = {
    title: goal.title === '' ? 'Write a title.' : undefined,
    points: isWithin(goal.points, SCENARIO_BOUNDS.points)
      ? undefined
      : 'Give points from 1 to 100.',
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
        label="Imagined goal"
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
      <Field label="Points" name="imagined-points" error={tried ? faults.points : undefined}>
        {(control) => (
          <NumberInput
            {...control}
            value={points}
            onChange={(event) => setPoints(event.target.value)}
          />
        )}
      </Field>
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
        <Button type="submit">Imagine this goal</Button>
      </div>
    </form>
  );
}
