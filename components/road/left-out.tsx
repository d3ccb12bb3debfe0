import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { SeriesMark } from '@/components/ui/series-mark';

export interface LeftOutGoal {
  /** Its `roadId`. */
  readonly id: string;
  readonly title: string;
  /** The place of its strategy in the plan. */
  readonly index: number;
}

/** The goals that the person left out or swapped for another, each to be put back. */
export function LeftOut({ goals }: { goals: readonly LeftOutGoal[] }) {
  if (goals.length === 0) return null;
  return (
    <Section id="out" title="Left out">
      <ul>
        {goals.map(({ id, title, index }) => (
          <li key={id} className="road-out" data-goal>
            <span>
              <SeriesMark index={index} /> {title}
            </span>
            <Button type="submit" size="small" id={`in ${id}`} name="in" value={id}>
              Put back<span className="sr-only">: {title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
