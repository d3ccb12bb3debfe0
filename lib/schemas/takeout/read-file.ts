import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { Display } from '@/lib/domain/settings';
import { faultSentence, formatPath } from '../file-faults';
import { planFileSchema } from '../plan/plan-file';
import { normalForm } from './normal-form';
import { contentOfOlderPlan } from './older-plan';
import {
  accountTakeoutSchema,
  type PlanContent,
  planContentSchema,
  planTakeoutSchema,
} from './plan-content';
import { type Piece, splitPlans, TakeoutFault } from './split-plans';

/** Faults that are said of one file. */
const MOST_FAULTS = 50;
/** Beyond so many characters the line of a fault is not looked up. */
const LONGEST_LOOKED_UP = 2 * 1024 * 1024;

export type ReadPart =
  /** `older`: the version of a plan's file that lacks half of what a plan has. */
  { plan: PlanContent; older?: number } | { settings: Display } | { fault: string };

/**
 * Reads an account's or a plan's file: each plan in its normal form, then the settings; a fault for
 * all that does not fit, with its line and path.
 *
 * @throws TakeoutFault where nothing more can be read
 */
export async function* readTakeout(chunks: AsyncIterable<string>): AsyncGenerator<ReadPart> {
  let [plans, faults] = [0, 0];
  for await (const piece of splitPlans(chunks)) {
    if (piece.kind === 'plan') plans += 1;
    if (plans > CEILINGS.plans) {
      throw new TakeoutFault(`It has more than ${CEILINGS.plans} plans, which is more than fit.`);
    }
    const where = piece.kind === 'plan' ? `plans[${plans - 1}].` : '';
    for (const part of readPiece(piece, where, plans)) {
      if ('fault' in part) faults += 1;
      yield part;
      if (faults === MOST_FAULTS) throw new TakeoutFault('There are more faults like these.');
    }
  }
}

function* readPiece(piece: Piece, where: string, plans: number): Generator<ReadPart> {
  const value = parseJson(piece);
  if (piece.kind === 'plan') {
    const content = yield* check(planContentSchema, value, piece, where);
    if (content) yield { plan: normalForm(content) };
    return;
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format === 'longview.plan' && plans === 0 && (version === 1 || version === 2)) {
    const file = yield* check(planFileSchema, value, piece, where);
    const older = file && contentOfOlderPlan(file);
    const content = older && (yield* check(planContentSchema, older, piece, where));
    if (content) yield { plan: normalForm(content), older: version };
  } else if (format === 'longview.plan' && plans === 0) {
    const file = yield* check(planTakeoutSchema, value, piece, where);
    if (!file) return;
    const {
      format: _format,
      version: _version,
      model: _model,
      exportedOn: _day,
      ...content
    } = file;
    yield { plan: normalForm(content) };
  } else if (format === 'longview.account') {
    const account = yield* check(accountTakeoutSchema, value, piece, where);
    if (account) yield { settings: account.settings };
  } else {
    throw new TakeoutFault(
      'This is no file of Longview. Choose the zip or the JSON file that you downloaded.',
    );
  }
}

function parseJson({ text, line }: Piece): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const within = /\(line (\d+)/.exec(String(error))?.[1] ?? '1';
    throw new TakeoutFault(`Line ${line + Number(within) - 1}: this is not JSON.`);
  }
}

function* check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  piece: Piece,
  where: string,
): Generator<ReadPart, z.output<S> | null> {
  const long = piece.text.length > LONGEST_LOOKED_UP;
  // A short file can have millions of faults, which would take all memory there is: of a long plan each
  // list says its first one. zod's own `validate` sets this.
  const params = { error: faultSentence, abortEarly: long };
  const result = schema.safeParse(value, params);
  if (result.success) return result.data;
  // Once for all faults: it takes longer than all else, and a hundred times the memory of the text.
  const tree = long ? undefined : parseTree(piece.text);
  for (const { path, message } of result.error.issues) {
    const place = where + formatPath(path) || 'the file';
    yield { fault: `Line ${lineOf(piece, tree, path as JSONPath)}, ${place}: ${message}` };
  }
  return null;
}

/** The line of the file on which a path begins, or of the nearest thing around it that there is. */
function lineOf({ text, line }: Piece, tree: Node | undefined, path: JSONPath): number {
  for (let length = path.length; tree && length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return line + text.slice(0, node.offset).split('\n').length - 1;
  }
  return line;
}
