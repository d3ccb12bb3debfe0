import { PhoneFold } from '@/components/ui/phone-fold';
import './how-readiness-works.css';

const LIMITS = [
  [
    'It plans, it does not predict.',
    'Readiness compares a plan with an outlook. It does not say whether anyone will find, keep or lose a job.',
  ],
  [
    'What is required is judgement.',
    'No statistic measures the level that a profession will ask for, and the later the year, the more of it is a scenario.',
  ],
  [
    'Points are your own estimate.',
    'Nobody checks what a goal is worth or how ready you were at the start. Two people’s numbers cannot be compared.',
  ],
  [
    'The projection knows only what is in the plan.',
    'Goals that you have not thought of yet are not in it. Beyond your last due date the chart draws a light line without a range and without a verdict: what is left if nothing more is planned.',
  ],
  [
    'In use is your own word.',
    'Nobody checks it, and it is all or nothing: a strategy is in use or it is not. When your work changes, change it in the plan’s settings.',
  ],
  [
    'An unusual quarter widens the range.',
    'A very good one does too. The middle rises, and the low end may fall a little: the future has become less certain, not only better.',
  ],
  [
    'One pace for all, and the years ahead like those behind.',
    'The model has all goals under way go on at the same pace. It knows nothing of illness, a new job or a child. When your life changes, change the plan.',
  ],
] as const;

/** Shown on a narrow screen before the rest is unfolded. */
const FIRST = 2;

/** What the model cannot do. */
export function LimitsPart() {
  return (
    <>
      <LimitList limits={LIMITS.slice(0, FIRST)} />
      <PhoneFold summary="More that it cannot say" className="prose-goes-on">
        <LimitList limits={LIMITS.slice(FIRST)} />
      </PhoneFold>
    </>
  );
}

function LimitList({ limits }: { limits: readonly (readonly [string, string])[] }) {
  return (
    <ul className="prose model-limits">
      {limits.map(([title, words]) => (
        <li key={title}>
          <b>{title}</b> {words}
        </li>
      ))}
    </ul>
  );
}
