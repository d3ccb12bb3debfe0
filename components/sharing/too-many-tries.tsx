import { PageHeader } from '@/components/ui/page-header';

/** Where too many links that open nothing were tried from one network. */
export function TooManyTries() {
  return (
    <PageHeader
      title="Too many links were tried"
      lead="Your network tried many links that do not work in a short time. Wait ten minutes, then open this link again."
    />
  );
}
