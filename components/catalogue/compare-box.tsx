import './catalogue.css';

type CompareBoxProps = { value: string; title: string; chosen: boolean };

/** Takes an outlook or an occupation into the comparison. */
export function CompareBox({ value, title, chosen }: CompareBoxProps) {
  return (
    <label className="compare-box">
      <input type="checkbox" name="with" value={value} defaultChecked={chosen} />
      Compare<span className="sr-only"> {title}</span>
    </label>
  );
}
