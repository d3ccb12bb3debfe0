import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { Line } from '@/lib/domain/explain';
import { plural } from '@/lib/format/numbers';
import { formatValue } from '@/lib/format/value';
import type { ExplainedPlan } from './explained-plan';
import { Formula } from './formula';

type FadeNoteProps = {
  plan: Pick<ExplainedPlan, 'halfLifeYears' | 'strategies'>;
  line: Line;
  planHref: string;
};

/** What fading leaves, in words and as a formula; nothing for the required line. */
export function FadeNote({ plan: { halfLifeYears, strategies }, line, planHref }: FadeNoteProps) {
  if (line === 'required') return null;
  const settings = (
    <>
      You can change this in the <TextLink href={`${planHref}/settings`}>settings</TextLink>.
    </>
  );
  const used = strategies.filter(({ inUse }) => inUse);
  if (halfLifeYears === null || used.length === strategies.length) {
    return (
      <Section id="fading" title="Nothing fades">
        <p className="measure">
          {halfLifeYears === null
            ? 'Your plan says so, and everything keeps its full points.'
            : 'You use all of your strategies in your work, and what is in use keeps its full points.'}{' '}
          {settings}
        </p>
      </Section>
    );
  }
  const years = formatValue(halfLifeYears);
  return (
    <Section id="fading" title="What fading leaves">
      <p className="measure">
        What you do not use fades: after {years} {plural(halfLifeYears, 'year')} half of it is left.
        What you use in your work does not fade
        {used.length > 0 && `: ${used.map(({ title, key }) => `“${title ?? key}”`).join(', ')}`}.
        The starting level fades from the first day; a goal from its due date, or from its last
        entry where that is later; a dropped goal from its last entry. To be early is no loss.{' '}
        {settings}
      </p>
      <Formula>left = 2 to the power of −(years since then ÷ {years})</Formula>
    </Section>
  );
}
