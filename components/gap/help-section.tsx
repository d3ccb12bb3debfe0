import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonGap, PaceNeeded } from '@/lib/domain/gap';
import { paceNeededInWords, shownGap, whatHelpsInWords } from '@/lib/format/gap';
import { HelpList } from './help-list';
import { whatIfHref } from './what-if-href';

type HelpSectionProps = Omit<Parameters<typeof HelpList>[0], 'year'> & {
  gap: HorizonGap;
  /** For the part of the target that is planned. */
  catchUp: PaceNeeded;
};

/** What would close the gap: the road for all at once, the pace, and then one thing after the other. */
export function HelpSection({ gap, catchUp, found, plan, addAction }: HelpSectionProps) {
  const { toPlan, behind } = shownGap(gap);
  const home = `/plans/${plan.id}`;
  const goals = found.ways
    .slice(0, found.enough ?? found.ways.length)
    .flatMap((way) => (way.kind === 'ready-made' ? [way.goal] : []));
  return (
    <Section
      id="help"
      title="What would help"
      lead={
        <p>
          Most first: what each brings to your readiness in {gap.year}.{' '}
          {whatHelpsInWords(found, gap)}
        </p>
      }
    >
      {toPlan > 0 && (
        <p className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <ButtonLink variant="primary" href={`${home}/road`}>
            Lay out the road
          </ButtonLink>
          <span className="text-muted">All at once, spread over the years. You look first.</span>
        </p>
      )}
      <HelpList found={found} plan={plan} year={gap.year} addAction={addAction} />
      {behind > 0 && catchUp.kind === 'reached' && (
        <p className="measure mt-5">
          {paceNeededInWords(catchUp, gap.paceKnown, toPlan > 0)}{' '}
          <TextLink href={`${home}/scenarios?pace=${catchUp.factor}`}>
            See this pace as a what-if
          </TextLink>
        </p>
      )}
      {goals.length > 0 && (
        <p className="mt-5">
          <TextLink href={whatIfHref(home, goals)}>
            {goals.length > 1 ? 'See these goals together as a what-if' : 'See it as a what-if'}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
