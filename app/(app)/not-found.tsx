import { NothingHere } from '@/components/site/nothing-here';
import { notFoundTitle } from '../_components/demo-marks';

export const generateMetadata = notFoundTitle;

/** Inside the private pages' layout, whose header stays. */
export default function AppNotFound() {
  return <NothingHere />;
}
