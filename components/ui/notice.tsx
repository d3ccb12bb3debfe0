import type { ReactNode } from 'react';
import { cx } from './cx';

export type NoticeTone = 'info' | 'success' | 'warn' | 'error';

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Default: `alert` for an error, `status` for a success, `note` otherwise. */
  role?: 'alert' | 'status' | 'note';
  id?: string;
  className?: string;
};

const looks = {
  info: { role: 'note', box: 'border-accent bg-accent-wash', mark: 'text-accent' },
  success: { role: 'status', box: 'border-good bg-good-wash', mark: 'text-good' },
  warn: { role: 'note', box: 'border-warn bg-warn-wash', mark: 'text-warn' },
  error: { role: 'alert', box: 'border-bad bg-bad-wash', mark: 'text-bad' },
} as const;

const shapes = {
  info: { outline: 'M1 1h14v14H1z', sign: 'M8 3.5v2M8 7v5.5' },
  success: {
    outline: 'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15',
    sign: 'M4.5 8.5 7 11l4.5-5.5',
  },
  warn: { outline: 'M8 .5 16 15H0z', sign: 'M8 5.5v5M8 11.5v2' },
  error: { outline: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', sign: 'M8 3.5v5M8 10.5v2' },
} as const;

export function Notice({ tone = 'info', title, children, role, id, className }: NoticeProps) {
  const { box, mark, role: usual } = looks[tone];
  return (
    <div
      id={id}
      role={role ?? usual}
      className={cx('flex gap-3 border-s-4 px-4 py-3', box, className)}
    >
      <svg viewBox="0 0 16 16" className={cx('mt-1 size-4 flex-none', mark)} aria-hidden="true">
        <path d={shapes[tone].outline} fill="currentColor" />
        <path d={shapes[tone].sign} fill="none" className="stroke-paper" strokeWidth="1.75" />
      </svg>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
