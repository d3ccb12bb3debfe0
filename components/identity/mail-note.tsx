/** Shown where a message is promised that no mail server can deliver. */
export function MailNote({ hasMailServer }: { hasMailServer: boolean }) {
  if (hasMailServer) return null;
  return (
    <p className="measure mt-6 text-sm text-muted">
      No mail server is set up here. Messages are written to the outbox folder of the machine that
      runs this site, where the people who run it can open them.
    </p>
  );
}
