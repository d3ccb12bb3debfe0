import { TextLink } from '@/components/ui/text-link';
import { plural } from '@/lib/format/numbers';

type Template = {
  key: string;
  title: string;
  points: number;
  months: number;
  taken: boolean;
  href: string;
};

/** The outlook's ready-made goals for a strategy: one click fills the form. */
export function TemplateList({
  strategyTitle,
  templates,
}: {
  strategyTitle: string;
  templates: readonly Template[];
}) {
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby="templates-title">
      <h2 id="templates-title" className="text-xl">
        Ready-made goals
      </h2>
      <p className="text-muted">{strategyTitle}</p>
      <ul className="mt-3">
        {templates.map(({ key, title, points, months, taken, href }) => (
          <li key={key} className="border-t border-rule py-3">
            <TextLink href={href}>{title}</TextLink>
            <p className="text-sm text-muted">
              {points} points · usually {months} {plural(months, 'month')}
              {taken && ' · in your plan already'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
