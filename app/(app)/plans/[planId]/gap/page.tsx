import { Solutions } from '@/components/gap/solutions';
import { TargetForm } from '@/components/gap/target-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { HORIZON_YEARS } from '@/lib/domain/calendar';
import { type HorizonGap, horizonGap } from '@/lib/domain/gap';
import { gapInWords } from '@/lib/format/gap';
import { nextTurn } from '@/lib/server/in-parts';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { formMemory, type GapQuery, parseGapQuery } from './gap-query';
import { solveGap } from './solve-gap';

export const generateMetadata = planMetadata('What would it take?');

/** Less than this is rounding. */
const LEAST_MISSING = 1e-9;

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<GapQuery> };

/** What is missing at a horizon, and what closes it: the road, the pace, goals. */
export default async function GapPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const home = `/plans/${plan.id}`;
  const ahead: HorizonGap[] = [];
  for (const one of HORIZON_YEARS) {
    const gap = horizonGap(plan, plan.today, one);
    if (gap) ahead.push(gap);
    await nextTurn();
  }
  const years = ahead.map(({ year }) => year);
  const short = ahead.find((gap) => gap.toPlan + gap.behind > LEAST_MISSING) ?? ahead[0];
  const { year, target, fault } = parseGapQuery(query, years, short?.year);
  const found = year && (await solveGap(plan, year, target));
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="What would it take?"
        compact
        lead={found ? <p>{gapInWords(found.gap, target !== undefined)}</p> : undefined}
      />
      {fault && (
        <Notice tone="warn" className="mb-6">
          {fault}
        </Notice>
      )}
      {found && year ? (
        <>
          <TargetForm
            action={`${home}/gap`}
            year={year}
            years={years}
            target={target}
            memory={target === undefined ? undefined : formMemory(year, target)}
          />
          <div className="mt-8">
            <Solutions {...found} strategies={plan.strategies} planHref={home} />
          </div>
        </>
      ) : (
        <Notice title="Every horizon of this plan is past." />
      )}
    </>
  );
}
