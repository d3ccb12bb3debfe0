import { Notice } from '@/components/ui/notice';
import type { Room } from '@/lib/domain/ceiling';
import { fullInWords, nearInWords } from '@/lib/format/ceiling';

type RoomNoteProps = {
  /** The ceilings that adding here comes near to; the one that is reached is said before the others. */
  rooms: readonly Room[];
  /** How many are to be added. */
  adding?: number;
  className?: string;
};

/** Beside a form that adds something: how many there may be, once it matters. */
export function RoomNote({ rooms, adding = 1, className = 'mb-6' }: RoomNoteProps) {
  const full = rooms.find(({ left }) => left < adding);
  if (full) {
    return (
      <Notice tone="warn" className={className}>
        {fullInWords(full, adding)}
      </Notice>
    );
  }
  const near = rooms.find((room) => nearInWords(room) !== null);
  return near ? <p className={`${className} text-sm text-muted`}>{nearInWords(near)}</p> : null;
}
