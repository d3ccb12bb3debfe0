import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { outlookArticle } from './structured-data';

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);

const day = fc
  .date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2046-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe.each(outlooks.map((outlook) => [outlook.slug, outlook] as const))(
  'the structured data of %s',
  (_slug, outlook) => {
    it('is never modified before it was published, whenever its versions were', () => {
      fc.assert(
        fc.property(day, day, day, fc.nat(40), (firstPublishedOn, publishedOn, reviewedOn, n) => {
          const version = {
            ...outlook,
            reviewedOn,
            firstPublishedOn,
            publishedOn,
            number: n + 1,
          };
          const { datePublished, dateModified } = outlookArticle(version, 'https://example.org');
          expect(datePublished <= dateModified).toBe(true);
        }),
      );
    });

    it('is modified on the day of its version, and published on that of the first', () => {
      const version = {
        ...outlook,
        firstPublishedOn: '2026-11-30',
        publishedOn: '2027-02-01',
        number: 2,
      };
      expect(outlookArticle(version, 'https://example.org')).toMatchObject({
        datePublished: '2026-11-30',
        dateModified: '2027-02-01',
      });
    });
  },
);
