import { DataTable } from '@/components/ui/data-table';
import type { EvidenceTask, ExposureLabel } from '@/lib/domain/evidence';
import { apiUseInWords } from '@/lib/format/evidence/figures';

export const LABEL_WORDS: Readonly<Record<ExposureLabel | 'none', string>> = {
  E1: 'A language model alone at least halves the time',
  E2: 'Only with software built on one',
  E0: 'No such gain',
  none: 'Not rated in these words',
};

type TaskTableProps = { id: string; tasks: readonly EvidenceTask[] };

const words = (label: ExposureLabel | null) => LABEL_WORDS[label ?? 'none'];

/** Every task in its own words, with both ratings and what is known of its use. */
export function TaskTable({ id, tasks }: TaskTableProps) {
  // Where no task is on the counted list, a note under the chart says so once.
  const counted = tasks.some(({ listed }) => listed);
  return (
    <DataTable
      id={id}
      caption="Tasks of the occupation, core tasks first"
      columns={[
        { key: 'task', header: 'Task' },
        { key: 'gpt4', header: 'GPT-4, 2023' },
        { key: 'people', header: 'People, 2023' },
        ...(counted ? [{ key: 'use' as const, header: 'Use through an API, November 2025' }] : []),
      ]}
      rows={tasks.map((task) => ({
        key: String(task.taskId),
        cells: {
          task: task.task,
          gpt4: words(task.gpt4Exposure),
          people: words(task.humanExposure),
          use: apiUseInWords(task),
        },
      }))}
    />
  );
}
