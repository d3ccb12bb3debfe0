import { BasisMark } from './basis-mark';
import { Prose } from './prose';
import type { OutlookHorizon } from './types';

/** One horizon in words. */
export function HorizonText({ horizon }: { horizon: OutlookHorizon }) {
  const { year, title, basis, paragraphs } = horizon;
  const scenario = basis === 'scenario';
  return (
    <article id={`by-${year}`} className={`horizon ${basis}`}>
      <h3 className="text-xl">{`By ${year}: ${title}`}</h3>
      {scenario ? (
        <BasisMark basis="scenario" />
      ) : (
        <BasisMark basis="editorial" word="Editorial expectation" />
      )}
      <Prose paragraphs={paragraphs} />
    </article>
  );
}
