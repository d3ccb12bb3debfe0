import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { PageHeader } from '@/components/ui/page-header';
import { startingLevels } from '@/lib/domain/outlook/starting-level';
import { getOutlook } from '@/lib/server/outlook/queries';
import { startedFrom } from './started-from';

export const metadata: Metadata = { title: 'Start my plan', robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const words = startingLevels.map(({ key, label, meaning }) => ({
  value: key,
  label,
  description: meaning,
}));

/** Step one: a starting level for each strategy. A GET form, so Back and reload keep the answers. */
export default async function StartPage({ params, searchParams }: Props) {
  const [{ slug }, answers] = await Promise.all([params, searchParams]);
  const outlook = await getOutlook(slug);
  if (!outlook) notFound();
  const occupation = await startedFrom(outlook, answers.occupation);
  const asked = Object.keys(answers).some((name) => name !== 'occupation');
  return (
    <>
      <PageHeader
        eyebrow={occupation ? `${occupation.title} · Step 1 of 2` : 'Step 1 of 2'}
        title="Where do you stand today?"
        lead={
          <p>
            One honest answer for each strategy. Nobody else sees it, and you can change it later.
          </p>
        }
      />
      <form action={`/outlooks/${slug}/start/goals`} className="grid gap-10 pb-8">
        {occupation && <HiddenFields fields={{ occupation: occupation.code }} />}
        {outlook.strategies.map(({ key, title, summary }) => {
          const answer = answers[`levels.${key}`];
          return (
            <ChoiceGroup
              key={key}
              legend={<span className="font-serif text-xl">{title}</span>}
              hint={summary}
              name={`levels.${key}`}
              look="cards"
              className="sm:grid-cols-2 lg:grid-cols-5"
              options={words}
              required
              defaultValue={typeof answer === 'string' ? answer : undefined}
              error={asked && answer === undefined ? 'Choose one of the five.' : undefined}
            />
          );
        })}
        <div>
          <Button type="submit" variant="primary">
            Next: suggested goals
          </Button>
        </div>
      </form>
    </>
  );
}
