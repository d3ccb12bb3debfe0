import './outlook.css';
import { Disclosure } from '@/components/ui/disclosure';
import type { ShownTemplate } from './shown-strategies';

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

/** The ready-made goals of one strategy, from first steps to ambitious ones. */
export function GoalTemplates({ templates }: { templates: readonly ShownTemplate[] }) {
  return (
    <Disclosure summary={`${counts[templates.length] ?? templates.length} ready-made goals`}>
      <ul className="templates">
        {templates.map(({ key, title, words, note }) => (
          <li key={key}>
            <b>{title}</b>
            {words}
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
