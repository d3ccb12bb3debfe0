'use client';

import {
  type ComponentProps,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import { cx } from './cx';

type DialogProps = Omit<ComponentProps<'dialog'>, 'title' | 'open' | 'onClose'> & {
  open: boolean;
  /** Called once the dialog has closed, whichever way: Escape, backdrop or a button. */
  onClose: () => void;
  title: ReactNode;
  /** Buttons; `<form method="dialog">` closes too. */
  footer?: ReactNode;
};

/** Fields in which text is typed. */
const TEXT = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

/**
 * The browser's own modal dialog: focus is kept inside and goes back afterwards. Once text was typed in
 * it, a click beside it does not close it, and Escape asks first.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, footer, children, className, ...rest } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  function onInput(event: SyntheticEvent) {
    if (event.target instanceof Element && event.target.matches(TEXT)) setTyped(true);
  }

  function onCancel(event: SyntheticEvent) {
    if (!typed || event.target !== dialog.current) return;
    event.preventDefault();
    setAsking(true);
  }

  return (
    <dialog
      closedby={typed ? 'closerequest' : 'any'}
      onInput={onInput}
      onCancel={onCancel}
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
      {asking && <Unsaved close={() => dialog.current?.close()} keep={() => setAsking(false)} />}
      {footer && <div className="mt-6 flex flex-wrap justify-end gap-3">{footer}</div>}
    </dialog>
  );
}

/** Asks before what was typed is given up; focus goes to what keeps it. */
function Unsaved({ close, keep }: { close: () => void; keep: () => void }) {
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => keepButton.current?.focus(), []);
  return (
    <div role="alert" className="mt-6 flex flex-wrap items-center gap-3 border-t border-rule pt-4">
      <p className="font-semibold">What you typed is not saved yet.</p>
      <Button ref={keepButton} size="small" onClick={keep}>
        Keep typing
      </Button>
      <Button variant="danger" size="small" onClick={close}>
        Close without saving
      </Button>
    </div>
  );
}
