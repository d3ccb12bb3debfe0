import './catalogue.css';
import type { ReactNode } from 'react';
import { EVIDENCE_ENDS } from '@/components/outlook/horizon-basis';
import { RatingDots } from '@/components/outlook/rating-dots';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-link';
import { FAMILIES, type OccupationEvidence, PREPARATION } from '@/lib/domain/evidence';
import { ratingStep } from '@/lib/domain/outlook/rating';
import { own } from '@/lib/domain/own';
import { exposureRange, growthInWords, payInWords } from '@/lib/format/catalogue/occupation';
import { aboutJobs, skillName } from '@/lib/format/evidence/figures';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { ExposureRangeBar } from './exposure-range-bar';

export type ComparedColumn = {
  id: string;
  title: string;
  href: string;
  outlook: OutlookFile | null;
  evidence: OccupationEvidence | null;
  /** Editorial outlooks that rest on this occupation's figures; empty for an outlook itself. */
  editorial: readonly { slug: string; profession: string }[];
};

const SHOWN_SKILLS = 5;
const none = <span className="text-muted">not published</span>;
/** The operator has imported none. */
const absent = <span className="text-muted">no figures here</span>;

type Row = { name: string; cell: (column: ComparedColumn) => ReactNode };
type FigureRow = { name: string; cell: (evidence: OccupationEvidence) => ReactNode };

const figureRows: readonly FigureRow[] = [
  {
    name: 'Figures are of',
    cell: ({ occupation: { code, title } }) => (
      <TextLink href={`/occupations/${code}`}>{title}</TextLink>
    ),
  },
  { name: 'Family', cell: ({ occupation: { family } }) => own(FAMILIES, family) },
  {
    name: 'AI exposure, range of ranks',
    cell: ({ occupation }) => (
      <>
        <ExposureRangeBar {...occupation} />
        {exposureRange(occupation) ?? none}
      </>
    ),
  },
  {
    name: 'Jobs to 2034 (projection)',
    cell: ({ occupation }) => growthInWords(occupation.changePercent),
  },
  {
    name: 'Openings a year (projection)',
    cell: ({ projection }) => projection && aboutJobs(projection.openingsPerYear),
  },
  {
    name: 'Median pay a year, May 2024',
    cell: ({ occupation }) => payInWords(occupation),
  },
  {
    name: 'Preparation',
    cell: ({ occupation: { jobZone } }) => PREPARATION[jobZone ?? 0],
  },
  {
    name: 'Skills rated most important',
    cell: ({ skills }) =>
      skills.length > 0 && (
        <ul>
          {skills.slice(0, SHOWN_SKILLS).map(({ skill }) => (
            <li key={skill}>{skillName(skill)}</li>
          ))}
        </ul>
      ),
  },
];

const viewRows: readonly Row[] = [
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
          No view of its own; its figures stand in for{' '}
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
];

const outlookRows: readonly Row[] = [
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

/** Compares two to four outlooks or occupations, with a row for each property. */
export function CompareTable({ columns }: { columns: readonly ComparedColumn[] }) {
  const figures = columns.some(({ evidence }) => evidence !== null)
    ? figureRows.map(
        ({ name, cell }): Row => ({
          name,
          cell: ({ evidence }) => (evidence ? cell(evidence) || none : absent),
        }),
      )
    : [];
  return (
    <ScrollRegion className="table-scroll" label="Comparison">
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
          {[...viewRows, ...figures, ...outlookRows].map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.id}>{cell(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
