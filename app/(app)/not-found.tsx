import { NothingHere } from '@/components/site/nothing-here';
import { pageTitle } from '@/lib/format/page-title';

export const metadata = { title: pageTitle('Not found') };

/** Inside the private pages' layout, whose header stays. */
export default function AppNotFound() {
  return <NothingHere />;
}
