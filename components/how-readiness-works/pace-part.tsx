import { PaceBreakdown } from '@/components/explain/pace-breakdown';
import { PhoneFold } from '@/components/ui/phone-fold';
import { formatPercent, plural } from '@/lib/format/numbers';
import { examplePace } from './example';
import { WorkedExample } from './worked-example';

/** How fast a person goes through their plan. */
export function PacePart() {
  const { pace } = examplePace;
  return (
    <>
      <div className="prose">
        <p>
          How fast do you go through your plan? A pace of 100% means: as planned. Where large
          projects are managed this is called the schedule performance index. A goal that is late is
          still open, so slow work on it counts; one that you finished early no longer weighs on
          you.
        </p>
      </div>
      <PhoneFold summary="While the log is short" className="prose-goes-on">
        <div className="prose">
          <p>
            A short log says little. So three quarters at nine tenths of the planned pace stand in
            for what it does not say yet, and until a quarter is over they are all there is. Why
            nine tenths? People take longer than they plan, even when they know that they did last
            time. Roger Buehler, Dale Griffin and Michael Ross asked students when they would hand
            in their thesis; about three in ten had done so by then{' '}
            <a className="link" href="#source-buehler">
              (1994)
            </a>
            . Nobody knows how much that is in a plan of twenty years. Your own log outweighs the
            rule within a year.
          </p>
        </div>
      </PhoneFold>
      <WorkedExample>
        {pace.spi !== null && (
          <p>
            Over {pace.quarters} {plural(pace.quarters, 'quarter')} with open goals,{' '}
            {formatPercent(pace.spi)} of what the planned pace would have brought was done.
          </p>
        )}
        <PaceBreakdown id="example-quarters" explanation={examplePace} />
      </WorkedExample>
    </>
  );
}
