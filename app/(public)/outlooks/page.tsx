import { OutlookSummary } from '@/components/outlook/outlook-summary';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listOutlooks } from '@/lib/server/outlooks/queries';

export const metadata = {
  title: 'Outlooks',
  description: 'How AI is likely to change professions between 2026 and 2046, one by one.',
  alternates: { canonical: '/outlooks' },
};

export default async function OutlooksPage() {
  const outlooks = await listOutlooks();
  return (
    <>
      <PageHeader
        title="Outlooks"
        lead="How AI is likely to change a profession between 2026 and 2046, what lasts, and four or five strategies that hold up. Each is rated on one scale and says when it was last reviewed."
      />
      {outlooks.map((outlook) => (
        <OutlookSummary key={outlook.slug} {...outlook} />
      ))}
      {outlooks.length === 0 && (
        <EmptyState title="No outlook has been published yet">
          Once one is, it stands here with its rating and the date of its review.
        </EmptyState>
      )}
    </>
  );
}
