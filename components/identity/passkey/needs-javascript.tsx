/** Beside a button for a passkey, for whoever it does nothing for. */
export function NeedsJavaScript() {
  return (
    <noscript>
      <p className="text-sm text-muted">Passkeys need JavaScript; everything else here does not.</p>
    </noscript>
  );
}
