import { NothingHere } from '@/components/site/nothing-here';

export const metadata = { title: 'Not found' };

/** Inside the private pages' layout, whose header stays. */
export default function AppNotFound() {
  return <NothingHere />;
}
