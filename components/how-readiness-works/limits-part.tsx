import './how-readiness-works.css';

const LIMITS = [
  [
    'It plans, it does not predict.',
    'Readiness says how a plan stands to an outlook. It says nothing about whether anybody will have, keep or lose a job.',
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
    'Goals that you have not thought of yet are not in it. A plan that ends in 2031 fades from then on, and that is an invitation to plan on rather than a verdict.',
  ],
  [
    'An unusual quarter widens the range.',
    'A very good one does too. The middle rises, and the low end may fall a little: the future has become less certain, not only better.',
  ],
  [
    'One pace for all.',
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
