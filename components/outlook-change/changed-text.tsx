import './outlook-change.css';
import { paragraphDiff, type Words, wordDiff } from '@/lib/format/word-diff';

const tags = { same: 'span', added: 'ins', removed: 'del' } as const;

function Marked({ words }: { words: readonly Words[] }) {
  let at = 0;
  return words.map(({ kind, text }) => {
    const Tag = tags[kind];
    at += text.length + 1;
    return <Tag key={at}>{text}</Tag>;
  });
}

/** A word diff of one line. */
export function ChangedLine({ from, to }: { from: string; to: string }) {
  return (
    <span className="changed-text">
      <Marked words={wordDiff(from, to)} />
    </span>
  );
}

type Texts = { from: readonly string[]; to: readonly string[] };

/** A word diff of paragraphs: removed words are struck through, added ones underlined. */
export function ChangedText({ from, to }: Texts) {
  return (
    <div className="changed-text prose">
      {paragraphDiff(from, to).map((words) => (
        <p
          key={words
            .map(({ kind, text }) => kind[0] + text.slice(0, 16))
            .join('')
            .slice(0, 64)}
        >
          <Marked words={words} />
        </p>
      ))}
    </div>
  );
}

/** `40 → 50`: the old value and the new one. */
export function ChangedValue({ from, to }: { from: string | number; to: string | number }) {
  return (
    <span className="changed-value">
      <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
    </span>
  );
}
