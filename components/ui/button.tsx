import type { ComponentProps } from 'react';
import { cx } from './cx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
};

export function buttonClass({ variant = 'secondary', size = 'normal' }: ButtonLook): string {
  return cx('btn', `btn-${variant}`, size === 'small' && 'btn-small');
}

/** A button that submits no form unless it is given `type="submit"`. */
export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return <button {...rest} type={type} className={cx(buttonClass({ variant, size }), className)} />;
}
