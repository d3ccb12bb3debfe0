import { NothingHere } from '@/components/site/nothing-here';
import { pageTitle } from '@/lib/format/page-title';

export const metadata = { title: pageTitle('Not found') };

/** Inside the public layout, whose header stays. */
export default function PublicNotFound() {
  return <NothingHere />;
}
