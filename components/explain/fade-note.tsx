import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { Line } from '@/lib/domain/explain';
import { formatValue, plural } from '@/lib/format/numbers';
import { Formula } from './formula';

type FadeNoteProps = { halfLifeYears: number | null; line: Line; planHref: string };

/** What fading leaves, in words and as a formula; nothing for the required line. */
export function FadeNote({ halfLifeYears, line, planHref }: FadeNoteProps) {
  if (line === 'required') return null;
  if (halfLifeYears === null) {
    return (
      <Section id="fading" title="Nothing fades">
        <p className="measure">Your plan says so, and everything keeps its full points.</p>
      </Section>
    );
  }
  const years = formatValue(halfLifeYears);
  return (
    <Section id="fading" title="What fading leaves">
      <p className="measure">
        What you know goes out of date. In your plan half of it is left after {years}{' '}
        {plural(halfLifeYears, 'year')}. The starting level fades from the first day; a goal from
        when it is reached, dropped or overdue. You can change this in the{' '}
        <TextLink href={`${planHref}/settings`}>settings</TextLink>.
      </p>
      <Formula>left = 2 to the power of −(years since then ÷ {years})</Formula>
    </Section>
  );
}
