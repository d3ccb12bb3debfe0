import { sizeInWords } from '@/lib/format/goal-size';
import './outlook.css';
import { Disclosure } from '@/components/ui/disclosure';
import { measureInWords } from '@/lib/format/goal-value';
import type { GoalTemplate } from './types';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

function usualLength(months: number): string {
  if (months % 12 !== 0 || months === 12) return months === 12 ? 'a year' : `${months} months`;
  return `${months / 12} years`;
}

/** The ready-made goals of one strategy, from first steps to ambitious ones. */
export function GoalTemplates({ templates }: { templates: readonly GoalTemplate[] }) {
  return (
    <Disclosure summary={`${words[templates.length] ?? templates.length} ready-made goals`}>
      <ul className="templates">
        {templates.map(({ key, title, unit, baseline, target, points, months, note }) => (
          <li key={key}>
            <b>{title}</b>
            {`${measureInWords({ unit, baseline, target })}, about ${usualLength(months)}, ${sizeInWords(points)}`}
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
