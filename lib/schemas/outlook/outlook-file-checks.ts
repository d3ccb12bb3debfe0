import { claimTexts } from '@/lib/domain/outlook';
import type { OutlookShape } from './outlook-shape';

type Fault = { path: (string | number)[]; message: string };

/**
 * Rules between fields of an outlook. A rule runs if the fields that it `needs` are valid by
 * themselves, even if others are not.
 */
export const outlookChecks: {
  needs: (keyof OutlookShape)[];
  faults: (outlook: OutlookShape) => Fault[];
}[] = [
  {
    needs: ['figures', 'sources'],
    faults: ({ figures, sources }) => unknownSources('figures', figures, sources),
  },
  {
    needs: ['claims', 'sources'],
    faults: ({ claims, sources }) => [
      ...unknownSources('claims', claims, sources),
      ...claims.flatMap(({ kind, source }, index) =>
        kind !== 'editorial' && source === undefined
          ? [
              {
                path: ['claims', index, 'source'],
                message: `is missing: a ${kind} claim needs one`,
              },
            ]
          : [],
      ),
    ],
  },
  {
    needs: ['claims', 'sections', 'horizons', 'strategies', 'ratingReason'],
    faults: (outlook) =>
      outlook.claims.flatMap(({ sentence }, index) => {
        const places = claimTexts(outlook).reduce(
          (sum, { text }) => sum + text.split(sentence).length - 1,
          0,
        );
        if (places === 1) return [];
        const message =
          places === 0 ? 'does not stand in the text word for word' : 'stands in the text twice';
        return [{ path: ['claims', index, 'sentence'], message }];
      }),
  },
  {
    needs: ['retired', 'strategies'],
    faults: ({ retired, strategies }) => {
      const keys = strategies.map((item) => item.key);
      return retired.flatMap((item, index) => [
        ...(keys.includes(item.key)
          ? [{ path: ['retired', index, 'key'], message: 'is still among the strategies' }]
          : []),
        ...item.into.flatMap((into, place) =>
          keys.includes(into)
            ? []
            : [
                {
                  path: ['retired', index, 'into', place],
                  message: `names ${JSON.stringify(into)}, which is not among the strategies`,
                },
              ],
        ),
      ]);
    },
  },
  {
    needs: ['scope', 'rating', 'horizons'],
    faults: ({ scope, rating, horizons }) => [
      ...(scope === 'general' && rating !== null
        ? [{ path: ['rating'], message: 'must be null: a general outlook rates no profession' }]
        : []),
      ...(scope === 'profession' && rating === null
        ? [{ path: ['rating'], message: 'is missing' }]
        : []),
      ...horizons.flatMap(({ basis }, index) =>
        (basis === 'none') === (scope === 'general')
          ? []
          : [
              {
                path: ['horizons', index, 'basis'],
                message: 'is "none" in every horizon of a general outlook, and nowhere else',
              },
            ],
      ),
    ],
  },
];

function unknownSources(
  list: 'figures' | 'claims',
  items: readonly { source?: string }[],
  sources: OutlookShape['sources'],
): Fault[] {
  const known = sources.map((item) => item.key);
  return items.flatMap(({ source: cited }, index) =>
    cited === undefined || known.includes(cited)
      ? []
      : [
          {
            path: [list, index, 'source'],
            message: `names ${JSON.stringify(cited)}, which is not among the sources`,
          },
        ],
  );
}
