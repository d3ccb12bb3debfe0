import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import type { HorizonYear } from '@/lib/domain/calendar';
import { formatLevel } from '@/lib/format/numbers';

type ToPlanSectionProps = {
  /** As shown, in readiness 0–100. */
  toPlan: number;
  year: HorizonYear;
  planHref: string;
};

/** What no goal covers yet: the road is the answer. */
export function ToPlanSection({ toPlan, year, planHref }: ToPlanSectionProps) {
  return (
    <Section id="to-plan" title={`${formatLevel(toPlan)} not planned yet`}>
      <p className="measure">
        No goal covers this part yet, so no pace can bring it. The road lays ready-made goals out
        over the years to {year}, as many at once as you like. You look at it before you take it.
      </p>
      <p className="mt-4">
        <ButtonLink variant="primary" href={`${planHref}/road`}>
          Lay out the road
        </ButtonLink>
      </p>
    </Section>
  );
}
