import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from '@/components/ui/button';

/** A server action of a form without a client component: it leads on, whatever comes of it. */
export type LeadingAction = (form: FormData) => void;

type FormButtonProps = ButtonLook & {
  action: LeadingAction;
  fields?: Record<string, string>;
  children: ReactNode;
};

/** A form of one button that needs no script: on public pages it weighs nothing. */
export function FormButton({ action, fields = {}, children, ...look }: FormButtonProps) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass(look)}>
        {children}
      </button>
    </form>
  );
}
