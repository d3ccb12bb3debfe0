import { DataTable } from '@/components/ui/data-table';
import { type EvidenceSource, type IscoExposure, pickSources } from '@/lib/domain/evidence';
import { formatPercentile } from '@/lib/format/evidence';
import { SourceNote } from './source-note';

type IscoTableProps = {
  id: string;
  isco: readonly IscoExposure[];
  sources: readonly EvidenceSource[];
};

/** The ILO's index for the ISCO-08 occupations that stand in for a role. */
export function IscoTable({ id, isco, sources }: IscoTableProps) {
  if (isco.length === 0) return null;
  return (
    <div>
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
      <SourceNote sources={pickSources(sources, ['ilo', 'bls_xwalk'])} />
    </div>
  );
}
