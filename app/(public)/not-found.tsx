import { NothingHere } from '@/components/site/nothing-here';
import { notFoundTitle } from '../_components/demo-marks';

export const generateMetadata = notFoundTitle;

/** Inside the public layout, whose header stays. */
export default function PublicNotFound() {
  return <NothingHere />;
}
