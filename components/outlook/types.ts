import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';

/** An outlook as the page shows it: what `getOutlook` returns. */
export type OutlookContent = OutlookFile & { number: number; publishedOn: string };
/** A version that readers have, unlike an editor's preview. */
export type PublishedOutlook = OutlookContent & { firstPublishedOn: string };

export type OutlookHorizon = OutlookFile['horizons'][number];
export type OutlookStrategy = OutlookFile['strategies'][number];
export type GoalTemplate = OutlookStrategy['templates'][number];
export type OutlookFigure = OutlookFile['figures'][number];
export type OutlookSource = OutlookFile['sources'][number];
export type OutlookClaim = OutlookFile['claims'][number];
