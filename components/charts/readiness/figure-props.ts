import type { ReactNode } from 'react';
import type { Readiness } from '@/lib/domain/readiness';
import { type DrawnStrategy, readinessSeries } from '@/lib/domain/readiness/series';
import { type Pin, pinsOnAxis } from '../fan/pins';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import type { Estimate } from '../frame/frame';
import type { Overlay } from '../labels/overlay-labels';
import { horizonGaps } from './horizon-gap';

export interface ReadinessChartProps {
  /** Unique on the page. */
  id?: string;
  readiness: Readiness;
  /** Draws this strategy's level in place of the whole plan's readiness. */
  strategy?: DrawnStrategy;
  /** Its accessible name. */
  name?: string;
  /** What the chart says, in a sentence. */
  sentence: ReactNode;
  pins?: readonly Pin[];
  /** It is as it was on a day of the past, named by its date. */
  past?: boolean;
  /** Levels that the person gave themselves, by date. */
  estimates?: readonly Estimate[];
  /** Other projections over its own. */
  overlays?: readonly Overlay[];
  downloads?: ChartDownloadLinks;
  /** The plan's address; the numbers link to their breakdown below it. */
  planHref?: string;
  /** Whether it lists what is missing at each horizon; a page that has a list of its own does not. */
  gaps?: boolean;
  /** After the downloads: the page's own links. */
  children?: ReactNode;
}

/** What the figure of the readiness chart draws. */
export function figureProps({
  id = 'readiness',
  readiness,
  strategy,
  name = 'Readiness from 2026 to 2046, in per cent',
  pins = [],
  gaps = true,
  planHref,
  ...rest
}: ReadinessChartProps) {
  return {
    ...rest,
    id,
    name,
    asOf: readiness.asOf,
    series: readinessSeries(readiness, strategy),
    gaps: horizonGaps(readiness, strategy),
    listed: gaps,
    ...pinsOnAxis(pins, readiness.asOf),
    why: planHref === undefined ? undefined : { planHref, strategyKey: strategy?.key },
  };
}
