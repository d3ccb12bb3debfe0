import { type Question, valuesOf } from '@/lib/domain/outlook-change';
import { valueInWords } from '@/lib/format/outlook-change/value-words';
import { formatValue } from '@/lib/format/value';

/** Values of a strategy that its owner has changed, beside the outlook's old and new ones. */
export function CustomisedValues({ question }: { question: Question }) {
  const { own, mine, base, next } = question;
  if (own.length === 0 || !mine || !next) return null;
  const [mineBy, nextBy] = [valuesOf(mine), valuesOf(next)];
  const baseBy = base && valuesOf(base);
  return (
    <div className="measure">
      <p className="font-semibold">Yours, and kept unless you replace them:</p>
      <ul className="list-disc ps-5">
        {own.map((field) => (
          <li key={field}>
            {valueInWords(field)}: {formatValue(mineBy[field])}
            <span className="text-muted">
              {baseBy && ` (the outlook had ${formatValue(baseBy[field])},`}
              {` ${baseBy ? '' : '('}now has ${formatValue(nextBy[field])})`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
