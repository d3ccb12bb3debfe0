import { ClaimedText } from './claimed-text';
import type { NumberedClaim } from './numbered-claims';

// Characters: keys are sent to the browser, and the beginning of a paragraph is unique enough.
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
