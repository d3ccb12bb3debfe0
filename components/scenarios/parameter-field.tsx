'use client';

import { useEffect, useState } from 'react';
import { NumberInput } from '@/components/ui/number-input';
import { type Bounds, isWithin } from '@/lib/domain/scenario';

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

/** A slider and a number field for one parameter: hand, keyboard and exact value. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, label, meaning, unit, value, onChange, slider, bounds } = props;
  const [typed, setTyped] = useState(String(value));
  const id = `scenario-${name}`;
  const number = Number(typed.replace(',', '.'));
  const fits = typed.trim() !== '' && Number.isFinite(number) && isWithin(number, bounds);

  // The slider, an undo or another scenario changes the field; typing does not fight itself.
  useEffect(() => {
    setTyped((text) => (Number(text.replace(',', '.')) === value ? text : String(value)));
  }, [value]);

  return (
    <div>
      <div className="flex items-end justify-between gap-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="flex items-center gap-2">
          <NumberInput
            id={`${id}-number`}
            name={name}
            value={typed}
            aria-label={`${label}, exact`}
            aria-invalid={!fits || undefined}
            aria-describedby={fits ? undefined : `${id}-error`}
            className="scenario-number"
            onChange={(event) => {
              setTyped(event.target.value);
              const next = Number(event.target.value.replace(',', '.'));
              if (event.target.value.trim() !== '' && isWithin(next, bounds)) onChange(next);
            }}
          />
          <span className="text-muted">{unit}</span>
        </span>
      </div>
      <input
        id={id}
        type="range"
        className="scenario-slider"
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={Math.min(slider.max, Math.max(slider.min, value))}
        aria-describedby={`${id}-meaning`}
        aria-valuetext={`${value} ${unit}`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <p id={`${id}-meaning`} className="text-sm text-muted">
        {meaning}
      </p>
      {!fits && (
        <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-bad">
          Give a number from {bounds.min} to {bounds.max}.
        </p>
      )}
    </div>
  );
}
