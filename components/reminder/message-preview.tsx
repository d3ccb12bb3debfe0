import { TextLink } from '@/components/ui/text-link';

type MessagePreviewProps = {
  hasPlan: boolean;
  preview: { subject: string; paragraphs: readonly string[] } | null;
};

/** The text of a reminder, as it would be sent now. */
export function MessagePreview({ hasPlan, preview }: MessagePreviewProps) {
  if (!hasPlan) {
    return (
      <p className="measure">
        You have no plan in use, so there is nothing to remind you of.{' '}
        <TextLink href="/outlooks">Choose an outlook</TextLink> to start one.
      </p>
    );
  }
  if (!preview) return <p className="measure">Nothing is due, so no message would be sent.</p>;
  return (
    <div className="measure border-s-2 border-rule ps-4">
      <p className="mb-3 font-semibold wrap-anywhere">{preview.subject}</p>
      <p className="mb-3 whitespace-pre-line wrap-anywhere">{preview.paragraphs.join('\n\n')}</p>
      <p className="text-sm text-muted">
        Then a link to log progress, one to this page, and one that stops all reminders.
      </p>
    </div>
  );
}
