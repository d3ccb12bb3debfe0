import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { TemplatesNeeded } from '@/lib/domain/gap';
import { formatDate } from '@/lib/format/dates';
import { templatesNeededInWords } from '@/lib/format/gap';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';
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
  return (
    <Section id="templates" title="By ready-made goals">
      <p className="measure">{templatesNeededInWords(needed, offered)}</p>
      {needed.templates.length > 0 && (
        <>
          <DataTable
            id="template-table"
            caption="Goals that help most, begun today"
            captionHidden
            className="mt-4"
            columns={[
              { key: 'title', header: 'Goal' },
              { key: 'strategy', header: 'Strategy' },
              { key: 'due', header: 'Due' },
              { key: 'gain', header: `Readiness in ${needed.year}`, numeric: true },
              { key: 'size', header: 'Size' },
              { key: 'take', header: <span className="sr-only">Take up</span> },
            ]}
            rows={needed.templates.map((template) => ({
              key: `${template.strategyKey} ${template.key}`,
              cells: {
                title: template.title,
                strategy: strategyTitle(strategies, template.strategyKey),
                due: formatDate(template.dueOn),
                gain: formatGain(template.gain),
                size: sizeInWords(template.points),
                take: (
                  <TextLink
                    href={`${planHref}/goals/new?strategy=${template.strategyKey}&template=${template.key}`}
                  >
                    Take up<span className="sr-only">: {template.title}</span>
                  </TextLink>
                ),
              },
            }))}
          />
          <p className="mt-4">
            <TextLink href={whatIfHref(planHref, needed.templates)}>
              {needed.templates.length > 1
                ? 'See them together as a what-if'
                : 'See it as a what-if'}
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
