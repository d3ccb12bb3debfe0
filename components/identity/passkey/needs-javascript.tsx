/** Beside a button for a passkey, which does nothing without JavaScript. */
export function NeedsJavaScript() {
  return (
    <noscript>
      <p className="text-sm text-muted">Passkeys need JavaScript; everything else here does not.</p>
    </noscript>
  );
}
