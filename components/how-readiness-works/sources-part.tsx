import { PhoneFold } from '@/components/ui/phone-fold';
import { TextLink } from '@/components/ui/text-link';

const doi = (name: string) => `https://doi.org/${name}`;

/** What the model rests on. */
export function SourcesPart() {
  return (
    <PhoneFold summary="All sources">
      <ol className="sources">
        <li id="source-arthur">
          <p>
            Winfred Arthur Jr., Winston Bennett Jr., Pamela L. Stanush and Theresa L. McNelly,{' '}
            <a className="link" href={doi('10.1207/s15327043hup1101_3')} rel="noreferrer">
              Factors That Influence Skill Decay and Retention: A Quantitative Review and Analysis
            </a>
            , Human Performance 11(1), 1998, pages 57–101.
          </p>
          <p>
            For what is lost when it is not used. That nothing is lost where it is used, and that
            half is left after ten years where it is not, are ours.
          </p>
        </li>
        <li id="source-deming-noray">
          <p>
            David J. Deming and Kadeem Noray,{' '}
            <a className="link" href={doi('10.1093/qje/qjaa021')} rel="noreferrer">
              Earnings Dynamics, Changing Job Skills, and STEM Careers
            </a>
            , Quarterly Journal of Economics 135(4), 2020, pages 1965–2005.
          </p>
          <p>
            For why what is required rises. It is a finding about pay, among many people in one
            country.
          </p>
        </li>
        <li id="source-buehler">
          <p>
            Roger Buehler, Dale Griffin and Michael Ross,{' '}
            <a className="link" href={doi('10.1037/0022-3514.67.3.366')} rel="noreferrer">
              Exploring the “Planning Fallacy”: Why People Underestimate Their Task Completion Times
            </a>
            , Journal of Personality and Social Psychology 67(3), 1994, pages 366–381.
          </p>
          <p>For expecting less than the plan while the log is short. Nine tenths is ours.</p>
        </li>
        <li>
          <p>Project Management Institute, The Standard for Earned Value Management, 2019.</p>
          <p>
            For the schedule performance index. The three quarters that stand in for a short log,
            and the 99 futures, are ours.
          </p>
        </li>
        <li>
          <p>
            Tilmann Gneiting and Adrian E. Raftery,{' '}
            <a className="link" href={doi('10.1198/016214506000001437')} rel="noreferrer">
              Strictly Proper Scoring Rules, Prediction, and Estimation
            </a>
            , Journal of the American Statistical Association 102(477), 2007, pages 359–378.
          </p>
          <p>For the interval score, by which the range is compared with simpler forecasts.</p>
        </li>
        <li>
          <p>
            The <TextLink href="/outlooks">outlooks</TextLink>, each with its own sources and the
            date of its last review.
          </p>
          <p>For what is required and for the weights, which are editorial judgement.</p>
        </li>
      </ol>
    </PhoneFold>
  );
}
