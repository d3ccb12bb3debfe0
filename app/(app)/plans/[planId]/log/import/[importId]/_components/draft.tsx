import { randomUUID } from 'node:crypto';
import { DraftForm, type DraftFormProps } from '@/components/log-import/draft-form';
import { Notice } from '@/components/ui/notice';
import { FIRST_DAY } from '@/lib/domain/calendar';
import { goalsByState } from '@/lib/domain/goal';
import { readDate, readNumber, titleKey } from '@/lib/domain/log-import';
import { formatDate } from '@/lib/format/dates';
import { countOf, countsInWords } from '@/lib/format/log-import';
import { DELIMITER_NAMES, type DelimiterName } from '@/lib/schemas/log-import';
import { type Preview, previewOf } from '@/lib/server/log-import/preview';
import type { getLogImport } from '@/lib/server/log-import/queries';
import type { PlanView } from '@/lib/server/plan/queries';
import { answerDraftAction } from '../../actions';
import { DraftPreview } from './draft-preview';

type DraftView = Extract<Awaited<ReturnType<typeof getLogImport>>, { kind: 'draft' }>;

type DraftProps = {
  plan: PlanView;
  draft: DraftView;
  /** It was about to be entered, but the rows have changed since they were shown. */
  again: boolean;
};

/** A file before it is imported: how it is read, where its rows go, and what will be entered. */
export function Draft({ plan, draft, again }: DraftProps) {
  const preview = previewOf(draft.file, draft.choices, plan);
  const { rows, entering, earlier } = preview;
  const beforeFirstDay = (rows ?? []).filter(
    (row) => row.kind === 'fault' && row.faults.some(({ kind }) => kind === 'before-plan'),
  ).length;
  return (
    <DraftForm
      // Answers lead to other questions, which begin with other values.
      key={draft.version}
      action={answerDraftAction}
      idempotencyKey={randomUUID()}
      draft={{ importId: draft.id, version: draft.version, seen: preview.fingerprint }}
      reading={readingProps(draft, preview)}
      titles={rows ? titleProps(draft, preview, plan) : []}
      goals={goalOptions(plan)}
      strategies={plan.strategies.map(({ id, title }) => ({ id, title }))}
      twins={{
        count: (rows ?? []).filter(({ kind }) => kind === 'twin').length,
        on: draft.choices.twins === 'on',
      }}
      firstDay={
        earlier === null
          ? null
          : {
              label: `Let the plan begin on ${formatDate(earlier)}`,
              hint: preview.movesTo
                ? `It began on ${formatDate(plan.startedOn)}. Your starting levels are then those of the earlier day.`
                : `${countOf(beforeFirstDay, 'row')} from before ${formatDate(plan.startedOn)}, when it begins now. Your starting levels are then those of the earlier day.`,
              on: preview.movesTo !== null,
            }
      }
      counts={
        <>
          {again && (
            <Notice tone="warn" role="alert" className="mb-5" title="Nothing is entered yet.">
              <p>
                What would be entered has changed since it was shown. Look at it again, then press
                the button below.
              </p>
            </Notice>
          )}
          <p className="measure font-semibold">
            {rows
              ? countsInWords(rows, entering.length)
              : 'Answer the questions above to see what would be entered.'}
          </p>
        </>
      }
      rows={<DraftPreview plan={plan} preview={preview} />}
      enter={entering.length > 0 ? `Enter ${countOf(entering.length, 'row')}` : null}
    />
  );
}

function readingProps({ file }: DraftView, { reading }: Preview): DraftFormProps['reading'] {
  const { header, rows, width, columns, ambiguousDate, ambiguousNumber } = reading;
  const first = rows[0]?.cells ?? [];
  const names = Object.keys(DELIMITER_NAMES) as DelimiterName[];
  const place = (column: number | null) => (column === null ? '' : String(column));
  return {
    options: Array.from({ length: width }, (_, column) => ({
      value: String(column),
      label: columnInWords(column, header?.[column], first[column]),
    })),
    columns: {
      date: place(columns.date),
      value: place(columns.value),
      goal: place(columns.goal),
      unit: place(columns.unit),
      note: place(columns.note),
      link: place(columns.link),
    },
    delimiter: names.find((name) => DELIMITER_NAMES[name] === file.delimiter) ?? 'comma',
    header: header ? 'yes' : 'no',
    dateOrder: reading.dateOrder ?? '',
    decimalMark:
      reading.decimalMark === null ? '' : reading.decimalMark === '.' ? 'point' : 'comma',
    asks: {
      date: ambiguousDate === null ? null : dateReadings(ambiguousDate),
      number: ambiguousNumber === null ? null : numberReadings(ambiguousNumber),
    },
  };
}

function columnInWords(column: number, name = '', cell = ''): string {
  const shown = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text).trim();
  const label = shown(name) || `Column ${column + 1}`;
  return shown(cell) ? `${label} (${shown(cell)})` : label;
}

function dateReadings(cell: string) {
  const day = (order: 'day-first' | 'month-first') =>
    formatDate(readDate(cell, order) ?? FIRST_DAY);
  return { cell, dayFirst: day('day-first'), monthFirst: day('month-first') };
}

function numberReadings(cell: string) {
  const number = (mark: '.' | ',') => String(readNumber(cell, mark)?.value ?? 0);
  return { cell, point: number('.'), comma: number(',') };
}

function titleProps(draft: DraftView, preview: Preview, plan: PlanView): DraftFormProps['titles'] {
  const kept = new Map(
    Object.values(draft.choices.targets).map((fields) => [titleKey(fields.title), fields]),
  );
  return preview.titles.map(({ title, rows, target, suggestion }) => {
    const fields = kept.get(titleKey(title));
    const typed = fields?.to === 'new' ? fields : null;
    return {
      title,
      rows: countOf(rows, 'row'),
      to: target === null ? '' : target.to === 'goal' ? target.goalId : target.to,
      made: {
        name: typed?.name ?? title,
        strategyId: typed?.strategyId ?? plan.strategies[0]?.id ?? '',
        unit: typed?.unit ?? suggestion.unit,
        baseline: typed?.baseline ?? String(suggestion.baseline),
        target: typed?.target ?? String(suggestion.target),
        dueOn: typed?.dueOn ?? suggestion.dueOn,
      },
    };
  });
}

/** The open ones first; of two with one title, with their strategies. */
function goalOptions(plan: PlanView): DraftFormProps['goals'] {
  const all = plan.strategies.flatMap(({ title: strategy, goals }) =>
    goals.map((goal) => ({ ...goal, strategy })),
  );
  const { open, reached, dropped } = goalsByState(all, plan.today);
  return [...open, ...reached, ...dropped].map(({ id, title, strategy }) => {
    const isAlone = all.filter((goal) => titleKey(goal.title) === titleKey(title)).length === 1;
    return { id, title: isAlone ? title : `${title} (${strategy})` };
  });
}
