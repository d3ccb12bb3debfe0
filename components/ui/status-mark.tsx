import { cx } from './cx';

export type Status = 'on-track' | 'at-risk' | 'off-track' | 'more-to-plan';

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

// Full circle, half-filled triangle, hollow square, plus: apart in outline and in filling.
const shapes = {
  'on-track': <circle cx="8" cy="8" r="7" fill="currentColor" />,
  'at-risk': (
    <>
      <path d="M8 2 14.5 14h-13z" fill="none" />
      <path d="M8 2v12H1.5z" fill="currentColor" />
    </>
  ),
  'off-track': <path d="M2.5 2.5h11v11h-11z" fill="none" />,
  'more-to-plan': <path d="M8 2v12M2 8h12" fill="none" />,
} as const;

/** A word, a shape and a colour: each is enough by itself. */
export function StatusMark({ status, label, inline, className }: StatusMarkProps) {
  const box = inline ? 'font-semibold' : 'inline-flex items-baseline gap-1.5 font-semibold';
  return (
    <span className={cx(box, colours[status], className)}>
      <svg
        viewBox="0 0 16 16"
        className={cx('size-3.5 flex-none', inline ? 'me-1.5 inline' : 'self-center')}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shapes[status]}
      </svg>
      {label ?? words[status]}
    </span>
  );
}
