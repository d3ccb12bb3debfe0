import './evidence.css';
import {
  type ExposureLabel,
  LABELS,
  type OccupationEvidence,
  pickSources,
  type Rater,
  restsOnNeighbours,
  tasksByLabel,
} from '@/lib/domain/evidence';
import { tasksSentence } from '@/lib/format/evidence/sentences';
import { EvidenceFigure, percent } from './evidence-figure';
import { LABEL_WORDS, TaskTable } from './task-table';

const raters: readonly { rater: Rater; name: string }[] = [
  { rater: 'gpt4Exposure', name: 'Rated by GPT-4' },
  { rater: 'humanExposure', name: 'Rated by people' },
];

const nameOf = (label: ExposureLabel | null) => label ?? 'none';

/** The tasks, grouped by how exposed each was rated, by GPT-4 and by people. */
export function TaskChart({ id, item }: { id: string; item: OccupationEvidence }) {
  const { tasks, sources } = item;
  if (tasks.length === 0) return null;
  return (
    <EvidenceFigure
      id={id}
      name="Tasks by exposure label, as counts, rated by GPT-4 and by people"
      sentence={tasksSentence(tasks)}
      rows={raters.map(({ rater, name }) => ({
        key: rater,
        name,
        drawing: <Track item={item} rater={rater} />,
        value: `${tasks.length}`,
      }))}
      ticks={[
        { at: 0, text: 'no task' },
        { at: 100, text: 'all tasks' },
      ]}
      step={100}
      table={<TaskTable id={`${id}-table`} tasks={tasks} />}
      sources={pickSources(sources, ['onet', 'eloundou', 'aei_api'])}
    >
      <ul className="evidence-key">
        {LABELS.map((label) => (
          <li key={nameOf(label)}>
            <svg className="swatch" aria-hidden="true">
              <rect width="100%" height="100%" className={`label-${nameOf(label)}`} />
            </svg>
            {LABEL_WORDS[nameOf(label)]}
          </li>
        ))}
      </ul>
      <p className="evidence-note">
        Labels of 2023. They are shown only where the wording is still the same.
        {restsOnNeighbours(item) &&
          ' How far these tasks are done with AI cannot be known: the list on which use was counted has none of them.'}
      </p>
    </EvidenceFigure>
  );
}

function Track({ item: { tasks }, rater }: { item: OccupationEvidence; rater: Rater }) {
  let start = 0;
  return tasksByLabel(tasks, rater).map(({ label, tasks: group }) => {
    const width = (100 * group.length) / tasks.length;
    const x = start;
    start += width;
    return (
      <g key={nameOf(label)}>
        <rect
          className={`label-${nameOf(label)}`}
          x={percent(x)}
          width={percent(width)}
          y="12%"
          height="76%"
        />
        <text className={`on-${nameOf(label)}`} x={percent(x + width / 2)} y="50%" dy="5">
          {group.length}
        </text>
      </g>
    );
  });
}
