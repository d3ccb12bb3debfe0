import { ClaimedText } from './claimed-text';
import type { NumberedClaim } from './numbered-claims';

// A key is sent to the browser: the beginning of a paragraph tells it from the others.
const KEY_LENGTH = 24;

type ProseProps = {
  paragraphs: readonly string[];
  /** Claims of the whole outlook: each is marked at its sentence. */
  claims?: readonly NumberedClaim[];
};

/** Running text in the text serif. */
export function Prose({ paragraphs, claims }: ProseProps) {
  return (
    <div className="prose">
      {paragraphs.map((text) => (
        <p key={text.slice(0, KEY_LENGTH)}>
          <ClaimedText text={text} claims={claims} />
        </p>
      ))}
    </div>
  );
}
