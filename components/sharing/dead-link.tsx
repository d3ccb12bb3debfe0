import { PageHeader } from '@/components/ui/page-header';

/** For every link that does not work, whatever the reason: it says none. */
export function DeadLink() {
  return (
    <PageHeader
      title="This link does not work"
      lead="It may have ended, or the address may have lost a letter. Ask the person who sent it to you for a new one."
    />
  );
}
