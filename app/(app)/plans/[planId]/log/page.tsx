import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { type LogPageProps, LogProgress } from './_components/log-progress';

export const generateMetadata = planMetadata('Log progress');

export default async function LogPage(props: LogPageProps) {
  const plan = await getPlan((await props.params).planId);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="Log progress"
      />
      <LogProgress {...props} />
      <p className="mt-8 text-sm text-muted">
        Many entries at once?{' '}
        <TextLink href={`/plans/${plan.id}/log/import`}>Import a CSV file</TextLink>
      </p>
    </>
  );
}
