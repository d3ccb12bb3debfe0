import type { ReactNode } from 'react';
import { EVIDENCE_ENDS } from '@/components/outlook/horizon-basis';
import { RatingDots } from '@/components/outlook/rating-dots';
import { TextLink } from '@/components/ui/text-link';
import { FAMILIES, type OccupationEvidence, PREPARATION } from '@/lib/domain/evidence';
import { ratingStep } from '@/lib/domain/outlook/rating';
import { aboutJobs, skillName } from '@/lib/format/evidence';
import { exposureRange, growthInWords, payInWords } from '@/lib/format/occupation';
import type { OutlookFile } from '@/lib/schemas/outlook-file';
import { ExposureStrip } from './exposure-strip';

export type ComparedColumn = {
  id: string;
  title: string;
  href: string;
  outlook: OutlookFile | null;
  evidence: OccupationEvidence | null;
  /** Editorial outlooks that rest on this occupation's figures; none of an outlook itself. */
  editorial: readonly { slug: string; profession: string }[];
};

const SHOWN_SKILLS = 5;
const none = <span className="text-muted">not published</span>;

const rows: { name: string; cell: (column: ComparedColumn) => ReactNode }[] = [
  {
    name: 'Our view',
    cell: ({ outlook, editorial }) => {
      if (outlook?.rating) {
        return (
          <>
            <RatingDots rating={outlook.rating} />
            {ratingStep(outlook.rating).name}
          </>
        );
      }
      if (editorial.length === 0) return 'No editorial view yet; the general outlook applies';
      return (
        <>
          None of this code; its figures stand in for{' '}
          <ul>
            {editorial.map(({ slug, profession }) => (
              <li key={slug}>
                <TextLink href={`/outlooks/${slug}`}>{profession}</TextLink>
              </li>
            ))}
          </ul>
        </>
      );
    },
  },
  {
    name: 'Figures are of',
    cell: ({ evidence }) =>
      evidence ? (
        <TextLink href={`/occupations/${evidence.occupation.code}`}>
          {evidence.occupation.title}
        </TextLink>
      ) : (
        none
      ),
  },
  { name: 'Family', cell: ({ evidence }) => evidence && FAMILIES[evidence.occupation.family] },
  {
    name: 'AI exposure, range of ranks',
    cell: ({ evidence }) =>
      evidence && (
        <>
          <ExposureStrip {...evidence.occupation} />
          {exposureRange(evidence.occupation) ?? none}
        </>
      ),
  },
  {
    name: 'Jobs to 2034 (projection)',
    cell: ({ evidence }) => evidence && (growthInWords(evidence.occupation.changePercent) ?? none),
  },
  {
    name: 'Openings a year (projection)',
    cell: ({ evidence }) =>
      evidence?.projection ? aboutJobs(evidence.projection.openingsPerYear) : none,
  },
  {
    name: 'Median pay a year, May 2024',
    cell: ({ evidence }) => evidence && (payInWords(evidence.occupation) ?? none),
  },
  {
    name: 'Preparation',
    cell: ({ evidence }) => PREPARATION[evidence?.occupation.jobZone ?? 0] ?? none,
  },
  {
    name: 'Skills rated most important',
    cell: ({ evidence }) =>
      evidence && evidence.skills.length > 0 ? (
        <ul>
          {evidence.skills.slice(0, SHOWN_SKILLS).map(({ skill }) => (
            <li key={skill}>{skillName(skill)}</li>
          ))}
        </ul>
      ) : (
        none
      ),
  },
  ...([2031, 2036, 2046] as const).map((year) => ({
    name: year > EVIDENCE_ENDS ? `By ${year}, a scenario` : `By ${year}, expected`,
    cell: ({ outlook }: ComparedColumn) =>
      outlook?.horizons.find((horizon) => horizon.year === year)?.title ?? (
        <span className="text-muted">No editorial view yet</span>
      ),
  })),
  {
    name: 'Strategies',
    cell: ({ outlook }) =>
      outlook ? (
        <ul>
          {outlook.strategies.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ul>
      ) : (
        <TextLink href="/outlooks/general#strategies">The four general ones</TextLink>
      ),
  },
];

// What scrolls must be reachable by keyboard (WCAG 2.1.1), so a region takes focus.
const focusable = { tabIndex: 0 };

/** Two to four outlooks or occupations beside each other, one thing a row. */
export function CompareTable({ columns }: { columns: readonly ComparedColumn[] }) {
  return (
    <section {...focusable} className="table-scroll" aria-label="Comparison">
      <table className="data-table side-by-side">
        <thead>
          <tr>
            <td />
            {columns.map(({ id, title, href }) => (
              <th key={id} scope="col">
                <TextLink href={href}>{title}</TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.id}>{cell(column) ?? none}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
