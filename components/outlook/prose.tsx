// A key is sent to the browser: the beginning of a paragraph tells it from the others.
const KEY_LENGTH = 24;

/** Running text in the text serif. */
export function Prose({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="prose">
      {paragraphs.map((text) => (
        <p key={text.slice(0, KEY_LENGTH)}>{text}</p>
      ))}
    </div>
  );
}
