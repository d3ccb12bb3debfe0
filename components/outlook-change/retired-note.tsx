import type { RetiredStrategy } from '@/lib/domain/outlook-change';
import { own } from '@/lib/domain/own';

type RetiredNoteProps = {
  retired: RetiredStrategy;
  /** Titles of strategies by key. */
  titles: Readonly<Record<string, string>>;
};

/** Why a strategy was retired, and which ones continue its work. */
export function RetiredNote({ retired: { reason, into }, titles }: RetiredNoteProps) {
  return (
    <p className="measure">
      {reason}{' '}
      {into.length === 0
        ? 'No other strategy carries on its work.'
        : `Its work goes on in: ${into.map((key) => `“${own(titles, key) ?? key}”`).join(', ')}.`}
    </p>
  );
}
