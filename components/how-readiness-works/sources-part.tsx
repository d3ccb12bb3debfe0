import { TextLink } from '@/components/ui/text-link';

/** What the model rests on. */
export function SourcesPart() {
  return (
    <ol className="sources">
      <li id="source-deming-noray">
        <p>
          David J. Deming and Kadeem Noray,{' '}
          <a className="link" href="https://doi.org/10.1093/qje/qjaa021" rel="noreferrer">
            Earnings Dynamics, Changing Job Skills, and STEM Careers
          </a>
          , Quarterly Journal of Economics 135(4), 2020, pages 1965–2005.
        </p>
        <p>For the half-life of ten years. The step from pay to readiness is ours.</p>
      </li>
      <li>
        <p>Project Management Institute, The Standard for Earned Value Management, 2019.</p>
        <p>
          For the schedule performance index. The two quarters that stand in for a short log, and
          the 99 paces, are ours.
        </p>
      </li>
      <li>
        <p>
          The <TextLink href="/outlooks">outlooks</TextLink>, each with its own sources and the date
          of its last review.
        </p>
        <p>For what is required and for the weights, which are editorial judgement.</p>
      </li>
    </ol>
  );
}
