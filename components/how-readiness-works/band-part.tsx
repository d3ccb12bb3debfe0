import { BandAccount } from '@/components/explain/band-account';
import { Formula } from '@/components/explain/formula';
import { sampleHorizon, sampleProjected } from './sample';
import { Worked } from './worked';

/** How a pace becomes a projection with a range. */
export function BandPart() {
  const { account } = sampleProjected;
  return (
    <>
      <div className="prose">
        <p>
          From today each goal that is neither reached nor dropped goes on at the pace, from where
          it stands. A goal that has not begun waits for its start. What is reached begins to fade.
        </p>
      </div>
      <Formula>
        how far = how far today + pace × days from today ÷ days from start to due date, at most all
      </Formula>
      {account.line === 'projected' && (
        <Worked>
          <BandAccount terms={account} date={sampleHorizon} strategyKey={null} planHref={null} />
        </Worked>
      )}
    </>
  );
}
