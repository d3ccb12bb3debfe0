import { fieldHref, pathInWords } from './labels';

type FaultListProps = {
  /** Sentences by field; those of the whole document are under ''. */
  faults: Readonly<Record<string, readonly string[]>>;
  document: unknown;
};

/** Every fault of a draft, its place in words; the link opens what the field is folded away in. */
export function FaultList({ faults, document }: FaultListProps) {
  const fields = Object.entries(faults);
  if (fields.length === 0) return null;
  return (
    <details className="draft-faults">
      <summary>Show what to fix</summary>
      <ul>
        {fields.map(([path, sentences]) => (
          <li key={path}>
            {path !== '' && (
              <a className="link" href={fieldHref(path, document)}>
                {pathInWords(path, document)}
              </a>
            )}
            <span className="block">{sentences.join(' ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
