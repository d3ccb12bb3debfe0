import type { Metadata } from 'next';
import { HowReadinessWorksPage } from '@/components/how-readiness-works/how-readiness-works-page';
import { calibrationResult } from '@/lib/domain/readiness/calibration/result';

const title = 'How readiness works';
const description =
  'The model behind the chart, worked through with an example: goals, fading, weights, pace, the likely range, and how honest it is.';
const url = '/how-readiness-works';

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: url },
  // A page's `openGraph` replaces all of the layout's, the image included.
  openGraph: {
    type: 'article',
    siteName: 'Longview',
    title,
    description,
    url,
    images: '/opengraph-image.png',
  },
};

export default function Page() {
  return <HowReadinessWorksPage calibration={calibrationResult} />;
}
