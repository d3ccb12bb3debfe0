import { NothingHere } from '@/components/site/nothing-here';

export const metadata = { title: 'Not found' };

/** Inside the public layout, whose header stays. */
export default function PublicNotFound() {
  return <NothingHere />;
}
