'use client';

import './scenario.css';
import { useEffect, useState } from 'react';
import { NumberInput } from '@/components/ui/number-input';
import { type Bounds, isWithin } from '@/lib/domain/scenario/bounds';

type ParameterFieldProps = {
  name: string;
  label: string;
  /** What the value means, in a sentence. */
  meaning: string;
  unit: string;
  value: number;
  onChange: (value: number) => void;
  /** What the slider reaches; the number field takes all of `bounds`. */
  slider: Bounds & { step: number };
  bounds: Bounds;
};

/**
 * A number as typed, with a decimal comma or point, to a thousandth; null when it is not a number
 * within `bounds`.
 */
function numberFrom(text: string, bounds: Bounds): number | null {
  const number = Math.round(Number(text.trim().replace(',', '.')) * 1_000) / 1_000;
  return text.trim() !== '' && isWithin(number, bounds) ? number : null;
}

/** A slider and a number field for one parameter: by dragging, by keyboard, or an exact value. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, label, meaning, unit, value, onChange, slider, bounds } = props;
  const [typed, setTyped] = useState(String(value));
  const id = `scenario-${name}`;
  const fits = numberFrom(typed, bounds) !== null;

  // The slider, an undo or another scenario changes the field; text that means the same number
  // stays as typed.
  useEffect(() => {
    setTyped((text) => (numberFrom(text, bounds) === value ? text : String(value)));
  }, [value, bounds]);

  return (
    <div>
      <div className="flex items-end justify-between gap-4">
        <label htmlFor={`${id}-number`} className="font-semibold">
          {label}
        </label>
        <span className="flex items-center gap-2">
          <NumberInput
            id={`${id}-number`}
            name={name}
            value={typed}
            aria-invalid={!fits || undefined}
            aria-describedby={fits ? `${id}-meaning` : `${id}-error`}
            className="scenario-number"
            onChange={(event) => {
              setTyped(event.target.value);
              const next = numberFrom(event.target.value, bounds);
              if (next !== null) onChange(next);
            }}
          />
          <span className="text-muted">{unit}</span>
        </span>
      </div>
      <input
        id={id}
        type="range"
        className="scenario-slider needs-script"
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={Math.min(slider.max, Math.max(slider.min, value))}
        aria-label={`${label}, slider`}
        aria-describedby={`${id}-meaning`}
        aria-valuetext={`${value} ${unit}`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <p id={`${id}-meaning`} className="text-sm text-muted">
        {meaning}
      </p>
      {!fits && (
        <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-bad">
          Enter a number from {bounds.min} to {bounds.max}.
        </p>
      )}
    </div>
  );
}
