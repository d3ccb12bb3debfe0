import './how-readiness-works.css';

const LIMITS = [
  [
    'It plans, it does not predict.',
    'Readiness says how a plan stands to an outlook. It says nothing about whether anyone will have, keep or lose a job.',
  ],
  [
    'What is required is judgement.',
    'No statistic measures the level that a profession will ask for. The later the year, the more of it is scenario.',
  ],
  [
    'Points are your own estimate.',
    'Nobody checks what a goal is worth or how ready you were at the start. Two people’s numbers cannot be compared.',
  ],
  [
    'The projection knows only what is in the plan.',
    'Goals that you have not thought of yet are not in it. Beyond your last due date the chart draws a light line without a range and without a verdict: what is left if nothing more is planned. It is an invitation to plan on.',
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
    'All goals under way are taken to go on at the same pace. Illness, a new post or a child are not in the model. When life changes, change the plan.',
  ],
] as const;

/** What the model cannot do. */
export function LimitsPart() {
  return (
    <ul className="prose model-limits">
      {LIMITS.map(([title, words]) => (
        <li key={title}>
          <b>{title}</b> {words}
        </li>
      ))}
    </ul>
  );
}
