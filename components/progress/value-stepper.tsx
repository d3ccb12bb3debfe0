'use client';

import './progress.css';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { FieldControl } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';

type ValueStepperProps = {
  control: FieldControl;
  initial: string;
  /** How much one press changes the value. */
  step: number;
  /** Whether the value is selected as it appears, ready to be replaced. */
  selects: boolean;
};

/**
 * A spin button around a number that can as well be typed: − and + for the thumb, the arrow keys at
 * the keyboard, where the buttons would only be two more stops on the way to Save.
 */
export function ValueStepper({ control, initial, step, selects }: ValueStepperProps) {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (selects) input.current?.select();
  }, [selects]);

  function change(by: number) {
    if (!input.current) return;
    const value = Number(input.current.value.trim().replace(',', '.'));
    if (Number.isFinite(value)) input.current.value = String(Number((value + by).toPrecision(12)));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    change(event.key === 'ArrowUp' ? step : -step);
  }

  return (
    <div className="stepper">
      <Button tabIndex={-1} aria-label={`${step} less`} onClick={() => change(-step)}>
        −
      </Button>
      <NumberInput
        {...control}
        ref={input}
        data-autofocus
        defaultValue={initial}
        onKeyDown={onKeyDown}
      />
      <Button tabIndex={-1} aria-label={`${step} more`} onClick={() => change(step)}>
        +
      </Button>
    </div>
  );
}
