import { Notice } from '@/components/ui/notice';

/** What of the address could not be taken as it came. */
export function WhyNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice className="mb-6">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
