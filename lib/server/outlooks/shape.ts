import { fromDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/prisma/client';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** What a reader of an outlook is shown. */
export const outlookSelect = {
  id: true,
  number: true,
  profession: true,
  category: true,
  rating: true,
  ratingReason: true,
  summary: true,
  editorialNote: true,
  reviewedOn: true,
  outlook: { select: { slug: true } },
  sections: { ...inOrder, select: { key: true, title: true, paragraphs: true } },
  horizons: {
    orderBy: { year: 'asc' },
    select: { year: true, title: true, summary: true, basis: true, paragraphs: true },
  },
  strategies: {
    ...inOrder,
    select: {
      key: true,
      title: true,
      summary: true,
      paragraphs: true,
      required2026: true,
      required2031: true,
      required2036: true,
      required2046: true,
      weight2031: true,
      weight2036: true,
      weight2046: true,
      templates: {
        ...inOrder,
        select: {
          key: true,
          title: true,
          unit: true,
          baseline: true,
          target: true,
          points: true,
          months: true,
          note: true,
        },
      },
    },
  },
  figures: {
    ...inOrder,
    select: {
      key: true,
      label: true,
      value: true,
      proxy: true,
      meaning: true,
      year: true,
      kind: true,
      sourceKey: true,
    },
  },
  sources: {
    ...inOrder,
    select: {
      key: true,
      title: true,
      publisher: true,
      year: true,
      url: true,
      licence: true,
      attribution: true,
      caveat: true,
    },
  },
} as const satisfies Prisma.OutlookVersionSelect;

type Row = Prisma.OutlookVersionGetPayload<{ select: typeof outlookSelect }>;
type StrategyRow = Row['strategies'][number];

function toStrategy(row: StrategyRow) {
  const { key, title, summary, paragraphs, templates } = row;
  return {
    key,
    title,
    summary,
    paragraphs,
    templates,
    required: {
      2026: row.required2026,
      2031: row.required2031,
      2036: row.required2036,
      2046: row.required2046,
    },
    weights: { 2031: row.weight2031, 2036: row.weight2036, 2046: row.weight2046 },
  };
}

/** A plain object: civil dates as text, levels and weights by year. */
export function toOutlook({ id, outlook, reviewedOn, strategies, ...rest }: Row) {
  return {
    ...rest,
    versionId: id,
    slug: outlook.slug,
    reviewedOn: fromDateColumn(reviewedOn),
    strategies: strategies.map(toStrategy),
  };
}
