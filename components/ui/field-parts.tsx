import type { ReactNode } from 'react';

export type FieldError = string | readonly string[] | undefined;

export type FieldText = {
  hint?: ReactNode;
  error?: FieldError;
};

export function listErrors(error: FieldError): readonly string[] {
  if (error === undefined || error === '') return [];
  return typeof error === 'string' ? [error] : error;
}

/** The ids that `aria-describedby` names, in the order they are read. */
export function describedBy(id: string, { hint, error }: FieldText): string | undefined {
  const ids = [hint && `${id}-hint`, listErrors(error).length > 0 && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-sm text-muted">
      {hint}
    </p>
  ) : null;
}

export function FieldErrors({ id, error }: { id: string; error: FieldError }) {
  const errors = listErrors(error);
  if (errors.length === 0) return null;
  return (
    <ul id={`${id}-error`} className="text-sm font-semibold text-bad">
      {errors.map((text) => (
        <li key={text} className="flex gap-1.5">
          <svg viewBox="0 0 16 16" className="mt-0.5 size-4 flex-none" aria-hidden="true">
            <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
            <path d="M8 4v5M8 10.5v2" className="stroke-paper" strokeWidth="2" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
