'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx';

type DialogProps = Omit<ComponentProps<'dialog'>, 'title' | 'open' | 'onClose'> & {
  open: boolean;
  /** Called once the dialog has closed, whichever way: Escape, backdrop or a button. */
  onClose: () => void;
  title: ReactNode;
  /** Buttons; `<form method="dialog">` closes too. */
  footer?: ReactNode;
};

/** The browser's own modal dialog: focus is kept inside and goes back afterwards. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, footer, children, className, ...rest } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      closedby="any"
      {...rest}
      ref={dialog}
      aria-labelledby={titleId}
      className={cx('dialog', className)}
      onClose={onClose}
    >
      <h2 id={titleId} className="mb-4 text-xl">
        {title}
      </h2>
      {children}
      {footer && <div className="mt-6 flex flex-wrap justify-end gap-3">{footer}</div>}
    </dialog>
  );
}
