import type { ComponentProps } from 'react';
import { cx } from './cx';

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type={type} className={cx('input', className)} />;
}
