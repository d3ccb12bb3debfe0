import 'server-only';
import { type Columns, readingOf } from '@/lib/domain/log-import';
import { type DraftForm, type LogImportChoices, toReadingChoices } from '@/lib/schemas/log-import';
import { lockPlan } from '../ceiling/locks';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnceAfter } from '../database/write-once';
import { loadPlan } from '../plan/load-plan';
import { findOwnImport, readFile } from './drafts';
import { enterRows } from './enter';
import { previewOf } from './preview';

/**
 * Takes what a draft's form says: keeps the answers, or enters the rows if the form asks for it and
 * they are exactly those that the person was shown, by what the plan is now.
 *
 * @returns `entered`, 0 where the answers were kept and the rows are to be looked at again
 * @throws StaleVersionError when the draft was changed elsewhere
 * @throws RuleError when a ceiling would be passed
 */
export async function answerDraft(who: Who, form: DraftForm) {
  const { userId } = who;
  return writeOnceAfter(
    { ...who, action: 'answer-log-import' },
    () => prepare(userId, form),
    async (tx, { planId, answered }) => {
      const ids = { planId, importId: form.importId };
      await lockPlan(tx, userId, planId);
      const draft = await findOwnImport(userId, form.importId, tx);
      if (!draft) throw new NotFoundError();
      // Entered just now, from another tab.
      if (draft.enteredAt || !answered) return { ...ids, entered: 1 };
      const { choices, file } = answered;
      await checkOwn(tx, userId, planId, choices);
      const plan = await loadPlan(planId, userId, tx);
      if (!plan) throw new NotFoundError();
      const preview = previewOf(file, choices, plan);
      if (form.next === 'enter' && preview.fingerprint === form.seen) {
        await enterRows(tx, { ...ids, userId }, plan, preview);
        return { ...ids, entered: 1 };
      }
      const { count } = await tx.logImport.updateMany({
        where: { id: form.importId, userId, version: form.version },
        data: { choices, version: { increment: 1 } },
      });
      if (count === 0) throw new StaleVersionError(draft.version, {});
      return { ...ids, entered: 0 };
    },
  );
}

/** Reads the file by the form's answers; `answered` is null where it is entered already. */
async function prepare(userId: string, form: DraftForm) {
  const draft = await findOwnImport(userId, form.importId);
  if (!draft) throw new NotFoundError();
  const { planId, content } = draft;
  if (draft.enteredAt) return { planId, answered: null };
  const before = toReadingChoices(draft.choices);
  const old = await readFile(content, before.delimiter, 'delimiter');
  const choices = choicesOf(form);
  const { delimiter, columns } = toReadingChoices(choices);
  if (delimiter && delimiter !== old.delimiter) {
    const file = await readFile(content, delimiter, 'delimiter');
    return { planId, answered: { file, choices: withoutReading(choices) } };
  }
  const was = readingOf(old.records, old.delimiter, before).columns;
  return { planId, answered: { file: old, choices: withoutStale(choices, was, columns ?? was) } };
}

function choicesOf(form: DraftForm): LogImportChoices {
  const { importId: _id, version: _version, next: _next, seen: _seen, ...choices } = form;
  return choices;
}

/** With another delimiter everything but it is found anew. */
function withoutReading({ delimiter, twins, firstDay }: LogImportChoices): LogImportChoices {
  return { delimiter, twins, firstDay, targets: {} };
}

/** Of another column, the order of dates, the decimal mark and the goals are found anew. */
function withoutStale(choices: LogImportChoices, was: Columns, now: Columns): LogImportChoices {
  return {
    ...choices,
    ...(was.date !== now.date && { dateOrder: undefined }),
    ...(was.value !== now.value && { decimalMark: undefined }),
    ...(was.goal !== now.goal && { targets: {} }),
  };
}

/** The goals and strategies that the choices name are the plan's. @throws NotFoundError */
async function checkOwn(
  tx: Transaction,
  userId: string,
  planId: string,
  choices: LogImportChoices,
): Promise<void> {
  const asked = Object.values(choices.targets);
  const goals = asked.map(({ to }) => to).filter((to) => !['', 'new', 'nothing'].includes(to));
  const strategies = asked.flatMap(({ to, strategyId }) => (to === 'new' ? [strategyId] : []));
  const where = { planId, userId };
  const goalCount = await tx.goal.count({ where: { ...where, id: { in: goals } } });
  const strategyCount = await tx.planStrategy.count({
    where: { ...where, id: { in: strategies } },
  });
  if (goalCount !== new Set(goals).size || strategyCount !== new Set(strategies).size) {
    throw new NotFoundError();
  }
}
