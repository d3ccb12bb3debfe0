import { BasisMark } from './basis-mark';
import { Prose } from './prose';
import type { OutlookHorizon } from './types';

/** One horizon in words. */
export function HorizonText({ horizon }: { horizon: OutlookHorizon }) {
  const scenario = horizon.basis === 'scenario';
  return (
    <article id={`by-${horizon.year}`} className={scenario ? 'horizon scenario' : 'horizon'}>
      <h3 className="text-xl">
        <span className="text-muted">By {horizon.year}:</span> {horizon.title}
      </h3>
      <BasisMark
        basis={scenario ? 'scenario' : 'editorial'}
        word={scenario ? undefined : 'Editorial expectation'}
      />
      <Prose paragraphs={horizon.paragraphs} />
    </article>
  );
}
