import './basis-mark.css';
import { PhoneFold } from '@/components/ui/phone-fold';
import { type Basis, BasisMark } from './basis-mark';

const meanings: readonly [Basis, string][] = [
  ['editorial', 'Our own view, with the date of its review. You may well disagree.'],
  [
    'published',
    'Measured or projected by others, with source and year. Nothing reaches beyond 2034.',
  ],
  ['scenario', 'One way it could go after that: worth preparing for, but not a prediction.'],
];

/** How to read the page: the three kinds of statement. */
export function BasisKey() {
  return (
    <PhoneFold summary="Three kinds of statement">
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
    </PhoneFold>
  );
}
