import './evidence.css';
import { DataTable } from '@/components/ui/data-table';
import {
  type EvidenceSource,
  type IscoExposure,
  pickSources,
  type RoleProxy,
} from '@/lib/domain/evidence';
import { formatPercentile } from '@/lib/format/evidence/figures';
import { listInWords } from '@/lib/format/list';
import { SourceNote } from './source-note';

type IscoTableProps = {
  id: string;
  isco: readonly IscoExposure[];
  /** ESCO's labels for the role, by which its ISCO group was found. */
  esco: readonly RoleProxy[];
  sources: readonly EvidenceSource[];
};

/** The ILO's index for the ISCO-08 occupations that stand in for a role. */
export function IscoTable({ id, isco, esco, sources }: IscoTableProps) {
  if (isco.length === 0) return null;
  const labels = esco.map(({ title, code }) => `${title} (${code})`);
  return (
    <div>
      {labels.length > 0 && (
        <p className="evidence-note">{`In ESCO, the European classification, the nearest labels are ${listInWords(labels)}.`}</p>
      )}
      <DataTable
        id={id}
        caption="Scores from 0 (nothing could be automated) to 1 (everything), as means over tasks, 2025"
        columns={[
          { key: 'title', header: 'ISCO-08 occupation' },
          { key: 'score', header: 'Score', numeric: true },
          { key: 'tasks', header: 'Single tasks', numeric: true },
          { key: 'rank', header: 'Percentile', numeric: true },
          { key: 'category', header: 'Category' },
          { key: 'basis', header: 'Why it stands in' },
        ]}
        rows={isco.map((one) => ({
          key: one.code,
          cells: {
            title: `${one.title} (${one.code})`,
            score: one.score2025.toFixed(2),
            tasks: `${one.lowestTask.toFixed(2)}–${one.highestTask.toFixed(2)}`,
            rank: formatPercentile(one.percentile2025),
            category: one.category2025,
            basis: one.basis,
          },
        }))}
      />
      <p className="evidence-note">
        The categories run from Not Exposed and Minimal Exposure over Gradient 1, which is low and
        differs much from task to task, to Gradient 4, which is high throughout. They follow from
        mean and spread, so the scores of neighbouring categories overlap.
      </p>
      <SourceNote
        sources={pickSources(sources, [
          'ilo',
          'bls_xwalk',
          ...(labels.length > 0 ? ['esco' as const] : []),
        ])}
      />
    </div>
  );
}
