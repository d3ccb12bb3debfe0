import { TextLink } from '@/components/ui/text-link';
import type { HorizonYear } from '@/lib/domain/calendar';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain, plural } from '@/lib/format/numbers';

type Template = {
  key: string;
  title: string;
  points: number;
  months: number;
  taken: boolean;
  /** What it brings to readiness; null for one that is taken. */
  gain: number | null;
  href: string;
};

/** The outlook's ready-made goals for a strategy: one click fills the form. */
export function TemplateList({
  strategyTitle,
  year,
  templates,
}: {
  strategyTitle: string;
  year: HorizonYear | null;
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
        {templates.map(({ key, title, points, months, taken, gain, href }) => (
          <li key={key} className="border-t border-rule py-3">
            <TextLink href={href}>{title}</TextLink>
            <p className="text-sm text-muted">
              {gain !== null && `${formatGain(gain)} by ${year} · `}
              {sizeInWords(points)} · usually {months} {plural(months, 'month')}
              {taken && ' · in your plan already'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
