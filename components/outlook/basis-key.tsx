import './basis-mark.css';
import { type Basis, BasisMark } from './basis-mark';

const meanings: readonly [Basis, string][] = [
  ['editorial', 'What we make of it. Dated, reviewed, and yours to disagree with.'],
  ['published', 'Measured or projected by others, with source and year. None reaches beyond 2034.'],
  ['scenario', 'A way it could go after that. Worth preparing for, and not a prediction.'],
];

/** How to read the page: the three kinds of statement. */
export function BasisKey() {
  return (
    <dl className="basis-key">
      {meanings.map(([basis, meaning]) => (
        <div key={basis}>
          <dt>
            <BasisMark basis={basis} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
