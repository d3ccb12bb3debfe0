import { cx } from './cx';
import { STATUS_SHAPES, type Status } from './status-shapes';

type StatusMarkProps = {
  status: Status;
  /** In place of the usual words. */
  label?: string;
  /** In running text: its words break like the rest. */
  inline?: boolean;
  className?: string;
};

const words = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Behind',
  'more-to-plan': 'More to plan',
} as const;
const colours = {
  'on-track': 'text-good',
  'at-risk': 'text-warn',
  'off-track': 'text-warn',
  'more-to-plan': 'text-muted',
} as const;

/** A word, a shape and a colour: each is enough by itself. */
export function StatusMark({ status, label, inline, className }: StatusMarkProps) {
  const box = inline ? 'font-semibold' : 'inline-flex items-baseline gap-1.5 font-semibold';
  const { outline, solid } = STATUS_SHAPES[status];
  return (
    <span className={cx(box, colours[status], className)}>
      <svg
        viewBox="-8 -8 16 16"
        className={cx('size-3.5 flex-none', inline ? 'me-1.5 inline' : 'self-center')}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {outline && <path d={outline} fill="none" />}
        {solid && <path d={solid} fill="currentColor" />}
      </svg>
      {label ?? words[status]}
    </span>
  );
}
