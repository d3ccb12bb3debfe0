import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoomNote } from '@/components/ceiling/room-note';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { LevelMeanings } from '@/components/plan/start/level-meanings';
import { StrategyQuestion } from '@/components/plan/start/strategy-question';
import { TimeZoneField } from '@/components/plan/start/time-zone-field';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { PageHeader } from '@/components/ui/page-header';
import { FIRST_DAY } from '@/lib/domain/calendar';
import { pageTitle } from '@/lib/format/page-title';
import { startStep } from '@/lib/format/plan/start-step';
import { planRooms } from '@/lib/server/ceiling/queries';
import { getCurrentUser } from '@/lib/server/identity';
import { getOutlook } from '@/lib/server/outlook/queries';
import { readAnswers, type StartQuery } from './start-answers';
import { startedFrom } from './started-from';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<StartQuery>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const outlook = (await getOutlook((await params).slug)) ?? notFound();
  return { title: pageTitle('Start my plan', outlook.profession), robots: { index: false } };
}

/**
 * Step one: a starting level for each strategy, and whether it is in use. A GET form, so Back and
 * reload keep the answers.
 */
export default async function StartPage({ params, searchParams }: Props) {
  const [{ slug }, query, user] = await Promise.all([params, searchParams, getCurrentUser()]);
  const outlook = await getOutlook(slug);
  if (!outlook) notFound();
  const occupation = await startedFrom(outlook, query.occupation);
  const { fields, startedOn } = readAnswers(outlook, query, new Date());
  const asked = Object.keys(query).some((name) => name !== 'occupation');
  return (
    <>
      <PageHeader
        eyebrow={[...(occupation ? [occupation.title] : []), startStep(1, user !== null)].join(
          ' · ',
        )}
        title="Where do you stand today?"
        lead={
          <>
            <p>
              One honest answer for each strategy. Nobody else sees it, and you can change it later.
            </p>
            <p>What you use is kept; what you do not use fades by half in ten years.</p>
            <noscript>
              <p>
                If you do not say whether you use it, “Practising with help” or more counts as a
                yes.
              </p>
            </noscript>
          </>
        }
      />
      <RoomNote rooms={await planRooms()} />
      <LevelMeanings />
      <form action={`/outlooks/${slug}/start/goals`} className="grid gap-10 pb-8">
        {occupation && <HiddenFields fields={{ occupation: occupation.code }} />}
        <TimeZoneField />
        {outlook.strategies.map((strategy) => {
          const level = fields[`levels.${strategy.key}`];
          return (
            <StrategyQuestion
              key={strategy.key}
              strategy={{ key: strategy.key, title: strategy.title, summary: strategy.summary }}
              level={level}
              inUse={fields[`inUse.${strategy.key}`]}
              error={asked && level === undefined ? 'Choose one of the five.' : undefined}
            />
          );
        })}
        <Disclosure summary="Did you begin before today?" open={startedOn.asked !== ''}>
          <Field
            label="First day of the plan"
            name="startedOn"
            className="mt-3 max-w-prose"
            hint="A plan may begin in the past, from 1 January 2026 on. You can then log what you have done since, and your answers above are for that day."
            error={startedOn.fault}
          >
            {(control) => (
              <DateInput
                {...control}
                min={FIRST_DAY}
                className="max-w-52"
                defaultValue={startedOn.asked}
              />
            )}
          </Field>
        </Disclosure>
        <div>
          <Button type="submit" variant="primary">
            Next: suggested goals
          </Button>
        </div>
      </form>
    </>
  );
}
