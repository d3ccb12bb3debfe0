import type { OutlookFile } from '@/lib/schemas/outlook-file';
import { toDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/prisma/client';

type Strategy = OutlookFile['strategies'][number];

/** The columns of an outlook version itself, without its lists. */
export function versionColumns(outlook: OutlookFile) {
  const { profession, category, rating, ratingReason, summary, editorialNote } = outlook;
  const reviewedOn = toDateColumn(outlook.reviewedOn);
  return { profession, category, rating, ratingReason, summary, editorialNote, reviewedOn };
}

/** One row an entry of a list; its place in the list becomes its position. */
export function ordered<Entry extends object>(versionId: string, entries: readonly Entry[]) {
  return entries.map((entry, position) => ({ ...entry, versionId, position }));
}

export function horizonRows(versionId: string, { horizons }: OutlookFile) {
  return horizons.map((horizon) => ({ ...horizon, versionId }));
}

export function figureRows(versionId: string, { figures }: OutlookFile) {
  return ordered(versionId, figures).map(({ source, ...rest }) => ({ ...rest, sourceKey: source }));
}

/** A strategy with its goal templates, to be created in one call. */
export function strategyRow(versionId: string, strategy: Strategy, position: number) {
  const { required, weights, templates, ...rest } = strategy;
  return {
    ...rest,
    versionId,
    position,
    required2026: required['2026'],
    required2031: required['2031'],
    required2036: required['2036'],
    required2046: required['2046'],
    weight2031: weights['2031'],
    weight2036: weights['2036'],
    weight2046: weights['2046'],
    templates: { create: templates.map((template, place) => ({ ...template, position: place })) },
  } satisfies Prisma.OutlookStrategyUncheckedCreateInput;
}
