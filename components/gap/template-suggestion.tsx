import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { TemplatesNeeded } from '@/lib/domain/gap';
import { formatDate } from '@/lib/format/dates';
import { templatesNeededInWords } from '@/lib/format/gap';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';
import { GoalLines } from './goal-lines';
import { type NamedStrategy, strategyTitle, whatIfHref } from './what-if-href';

type TemplateSuggestionProps = {
  needed: TemplatesNeeded;
  /** How many ready-made goals were left to choose from. */
  offered: number;
  strategies: readonly NamedStrategy[];
  planHref: string;
};

/** Ready-made goals that close the gap, each to be taken up with one click. */
export function TemplateSuggestion(props: TemplateSuggestionProps) {
  const { needed, offered, strategies, planHref } = props;
  const { templates, year } = needed;
  return (
    <Section id="templates" title="By ready-made goals">
      <p className="measure">{templatesNeededInWords(needed, offered)}</p>
      {templates.length > 0 && (
        <>
          <GoalLines
            lines={templates.map(({ strategyKey, key, title, points, dueOn, gain }) => ({
              key: `${strategyKey} ${key}`,
              title,
              facts: [
                `${formatGain(gain)} in ${year}`,
                sizeInWords(points),
                `due ${formatDate(dueOn)}`,
                strategyTitle(strategies, strategyKey),
              ],
              action: {
                href: `${planHref}/goals/new?strategy=${strategyKey}&template=${key}`,
                text: 'Take up',
                about: title,
              },
            }))}
          />
          <p className="mt-4">
            <TextLink href={whatIfHref(planHref, templates)}>
              {templates.length > 1 ? 'See them together as a what-if' : 'See it as a what-if'}
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
