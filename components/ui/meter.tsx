import type { ReactNode } from 'react';
import { cx } from './cx';

type MeterProps = {
  label: ReactNode;
  value: number;
  max?: number;
  /** Draws a marker across the bar. */
  required?: number;
  /** In place of "38 of the 50 required" or "38 of 100". */
  text?: string;
  /** A text colour for the bar: `seriesText[index]`, for instance. */
  tone?: string;
  className?: string;
};

/** A level against what is asked for, in words beside the picture. */
export function Meter(props: MeterProps) {
  const { label, value, max = 100, required, text, tone = 'text-accent', className } = props;
  const percent = (part: number) => `${Math.min(100, Math.max(0, (part / max) * 100))}%`;
  const usual =
    required === undefined
      ? `${Math.round(value)} of ${max}`
      : `${Math.round(value)} of the ${Math.round(required)} required`;
  return (
    <div className={className}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="tabular-nums text-muted">{text ?? usual}</span>
      </div>
      <svg className={cx('mt-1 block h-3.5 w-full', tone)} aria-hidden="true">
        <rect y="3" width="100%" height="8" className="fill-sunken" />
        <line x1="0" x2="100%" y1="11" y2="11" className="stroke-edge" />
        <rect y="3" width={percent(value)} height="8" fill="currentColor" />
        {required !== undefined && (
          <line
            x1={percent(required)}
            x2={percent(required)}
            y2="14"
            className="stroke-ink"
            strokeWidth="2"
          />
        )}
      </svg>
    </div>
  );
}
