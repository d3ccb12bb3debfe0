import { Field } from '@/components/ui/field';

/** What makes a good password, said once for every form that takes a new one. */
export const PASSWORD_HINT =
  '15 characters or more. Four or five words that you will remember make a good one; pasting from a password manager is welcome.';

export function NewPasswordField({ error }: { error: readonly string[] | undefined }) {
  return (
    <Field
      label="New password"
      name="newPassword"
      type="password"
      autoComplete="new-password"
      required
      hint={PASSWORD_HINT}
      error={error}
    />
  );
}

/** Re-authentication before a change that a stolen session must not make. */
export function CurrentPasswordField({
  hasPassword,
  error,
}: {
  hasPassword: boolean;
  error: readonly string[] | undefined;
}) {
  if (!hasPassword) {
    return (
      <>
        <input type="hidden" name="currentPassword" value="" />
        {error?.map((text) => (
          <p key={text} role="alert" className="text-sm font-semibold text-bad">
            {text}
          </p>
        ))}
      </>
    );
  }
  return (
    <Field
      label="Current password"
      name="currentPassword"
      type="password"
      autoComplete="current-password"
      required
      error={error}
    />
  );
}
