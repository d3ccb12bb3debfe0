'use client';

import './catalogue.css';
import { useState } from 'react';

type CompareBoxProps = { value: string; title: string; chosen: boolean };

/** Takes an outlook or an occupation into the comparison. */
export function CompareBox({ value, title, chosen }: CompareBoxProps) {
  const [checked, setChecked] = useState(chosen);
  const [known, setKnown] = useState(chosen);
  // The address has changed: by this tick, or by a link that removes it.
  if (chosen !== known) {
    setKnown(chosen);
    setChecked(chosen);
  }
  return (
    <label className="compare-box">
      <input
        type="checkbox"
        name="with"
        value={value}
        checked={checked}
        onChange={(event) => setChecked(event.target.checked)}
      />
      <span className="sr-only">{`Compare ${title}`}</span>
    </label>
  );
}
