import { BandBreakdown } from '@/components/explain/band-breakdown';
import { Formula } from '@/components/explain/formula';
import { PhoneFold } from '@/components/ui/phone-fold';
import { exampleHorizon, exampleProjected } from './example';
import { WorkedExample } from './worked-example';

/** How a pace becomes a projection with a range. */
export function BandPart() {
  const { explanation } = exampleProjected;
  return (
    <>
      <div className="prose">
        <p>
          From today each goal that is neither reached nor dropped goes on from where it is. A goal
          that has not begun waits for its start. Nobody can say how fast they will go: we have seen
          a few of your quarters, and the next ones will differ. So there is not one future but 99,
          some better and some worse. The middle line is none of them. It is your usual pace, kept
          up in every quarter to come.
        </p>
      </div>
      <PhoneFold summary="More on the range" className="prose-goes-on">
        <div className="prose">
          <p>
            The 99 are always dealt the same way, so the same log gives the same range, today and
            tomorrow. Where the range is narrow, little can change any more, either because the
            goals are done in nearly every future or because nothing further is planned.
          </p>
          <p>
            A goal that is late and half done has begun to fade. As the rest of it gets done, the
            first half counts as fresh again: with each entry you show that you are at it. So a
            faster pace never lowers a line, and neither does finishing a goal.
          </p>
        </div>
      </PhoneFold>
      <Formula>
        how far = how far today + quarters of the plan gone through ÷ quarters from start to due
        date, at most all
      </Formula>
      {explanation.line === 'projected' && (
        <WorkedExample>
          <BandBreakdown
            terms={explanation}
            date={exampleHorizon}
            strategyKey={null}
            planHref={null}
          />
        </WorkedExample>
      )}
    </>
  );
}
