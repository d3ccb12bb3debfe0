import { z } from 'zod';
import {
  type Columns,
  type Delimiter,
  MAX_TITLES,
  type ReadingChoices,
  type Target,
  titleKey,
} from '@/lib/domain/log-import';
import { type NewGoal, newGoalSchema } from './goal';
import { LOG_FILE_TOO_LARGE, MAX_LOG_FILE } from './max-body';
import { dotted } from './plan/nested-fields';
import { rowId, rowVersion } from './text';

/** A file, or rows that were pasted. The file itself is read beside the form's text fields. */
export const uploadLogSchema = z.strictObject({
  planId: rowId,
  file: z.literal('').optional(),
  text: z
    .string()
    .refine((text) => text.length <= MAX_LOG_FILE, { error: LOG_FILE_TOO_LARGE, abort: true })
    .refine((text) => !text.includes('\0'), 'Remove the invisible NUL character from the rows.')
    .refine((text) => text.isWellFormed(), 'Remove the broken character: it is half of a pair.')
    .default(''),
});

export const DELIMITER_NAMES = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
} as const satisfies Record<string, Delimiter>;

export type DelimiterName = keyof typeof DELIMITER_NAMES;

/** The place of a column, from 0; empty for none. */
const column = z.string().regex(/^\d{0,2}$/);
/** What a goal's form takes; checked as such only where a new goal is made. */
const typed = z.string().refine((text) => text.length <= 2_000);

const target = z.strictObject({
  title: typed,
  /** A goal's id, or what else is to become of the rows; empty while nothing is said. */
  to: z.union([rowId, z.enum(['', 'new', 'nothing'])], 'Choose one from the list.'),
  name: typed.default(''),
  strategyId: typed.default(''),
  unit: typed.default(''),
  baseline: typed.default(''),
  target: typed.default(''),
  dueOn: typed.default(''),
});

type TargetFields = z.infer<typeof target>;

const choiceFields = {
  delimiter: z.enum(Object.keys(DELIMITER_NAMES) as [DelimiterName]).optional(),
  header: z.enum(['yes', 'no']).optional(),
  columns: z
    .strictObject({
      date: column,
      goal: column,
      value: column,
      unit: column,
      note: column,
      link: column,
    })
    .optional(),
  dateOrder: z.enum(['', 'day-first', 'month-first']).optional(),
  decimalMark: z.enum(['', 'point', 'comma']).optional(),
  twins: z.literal('on').optional(),
  firstDay: z.literal('on').optional(),
  targets: z.record(z.string().regex(/^\d{1,2}$/), target).default({}),
};

/** A new goal by what its fields say. */
function newGoal({ name, strategyId, unit, baseline, target: aim, dueOn }: TargetFields) {
  const fields = { strategyId, title: name, unit, baseline, target: aim, dueOn };
  return newGoalSchema.safeParse(fields);
}

function checkTargets(
  { targets }: { targets: Record<string, TargetFields> },
  context: z.RefinementCtx,
) {
  if (Object.keys(targets).length > MAX_TITLES) {
    context.addIssue({ code: 'custom', message: `No more than ${MAX_TITLES} goals at a time.` });
  }
  for (const [index, one] of Object.entries(targets)) {
    if (one.to !== 'new') continue;
    for (const { path, message } of newGoal(one).error?.issues ?? []) {
      const field = path[0] === 'title' ? 'name' : String(path[0]);
      context.addIssue({ code: 'custom', path: ['targets', index, field], message });
    }
  }
}

/** How a draft is read and where its rows go, as its form sends it and as it is stored. */
export const logImportChoices = z.strictObject(choiceFields).superRefine(checkTargets);

export type LogImportChoices = z.infer<typeof logImportChoices>;

/** The form of a draft: looked at once more, or entered if nothing of it has changed. */
export const draftFormSchema = dotted.pipe(
  z
    .strictObject({
      ...choiceFields,
      importId: rowId,
      version: rowVersion,
      next: z.enum(['look', 'enter']).default('look'),
      /** The fingerprint of the rows that were shown. */
      seen: z.string().regex(/^[\w-]{0,64}$/),
    })
    .superRefine(checkTargets),
);

export type DraftForm = z.infer<typeof draftFormSchema>;

export const logImportIdSchema = z.strictObject({ importId: rowId });

/** What an import changed, as it is stored with it. */
export const logImportResult = z.strictObject({
  entries: z.number(),
  goals: z.number(),
  made: z.number(),
  /** Readiness by what is logged, 0–100. */
  before: z.number(),
  after: z.number(),
  /** The plan's first day before and after, where it was moved. */
  firstDay: z.strictObject({ from: z.string(), to: z.string() }).optional(),
});

export type LogImportResult = z.infer<typeof logImportResult>;

/** The reading that choices ask for; what they leave open is detected. */
export function toReadingChoices(choices: LogImportChoices): ReadingChoices & {
  delimiter: Delimiter | undefined;
} {
  const { delimiter, header, columns, dateOrder, decimalMark } = choices;
  return {
    delimiter: delimiter && DELIMITER_NAMES[delimiter],
    header: header && header === 'yes',
    columns: columns && toColumns(columns),
    dateOrder: dateOrder || undefined,
    decimalMark: decimalMark ? ({ point: '.', comma: ',' } as const)[decimalMark] : undefined,
  };
}

function toColumns(columns: NonNullable<LogImportChoices['columns']>): Columns {
  const place = (text: string) => (text === '' ? null : Number(text));
  return {
    date: place(columns.date),
    goal: place(columns.goal),
    value: place(columns.value),
    unit: place(columns.unit),
    note: place(columns.note),
    link: place(columns.link),
  };
}

/** Where the rows of each title go, by `titleKey`, and the goals that are to be made. */
export function toTargets({ targets }: LogImportChoices) {
  const byKey = new Map<string, Target>();
  const toMake = new Map<string, NewGoal>();
  for (const one of Object.values(targets)) {
    const key = titleKey(one.title);
    if (one.to === 'nothing') byKey.set(key, { to: 'nothing' });
    else if (one.to === 'new') {
      const goal = newGoal(one).data;
      if (!goal) continue;
      byKey.set(key, { to: 'new', title: goal.title });
      toMake.set(key, goal);
    } else if (one.to !== '') byKey.set(key, { to: 'goal', goalId: one.to });
  }
  return { targets: byKey, toMake };
}
