/**
 * What a file may be at the most, so that reading one takes bounded memory and time.
 * `limits.test.ts` says which plans fit.
 */
export const JSON_LIMITS = {
  /** Characters of JSON, unpacked. */
  json: 1024 * 1024 * 1024,
  /** Characters of one plan, which is in memory as a whole. */
  plan: 128 * 1024 * 1024,
  /** Values of one plan: empty lists take twenty times the memory of their text. */
  values: 6_000_000,
  depth: 32,
};

/** What is wrong with a file, in a sentence for people. */
export class TakeoutFault extends Error {
  override readonly name = 'TakeoutFault';
}

/** A part of a file's JSON by itself, and the line on which it begins. */
export interface Piece {
  /** `plan`: one of `plans`; `rest`: the file without those. */
  readonly kind: 'plan' | 'rest';
  readonly text: string;
  readonly line: number;
}

const PLAN_TOO_LARGE = 'One plan of the file is too large.';

const NEWLINE = 10;
const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];

/**
 * Splits the JSON of an account into its plans, one after the other, and the rest at the end: a
 * reader has one plan in memory at a time. Nothing is parsed here; depth and sizes are bounded.
 *
 * @throws TakeoutFault
 */
export async function* splitPlans(
  chunks: AsyncIterable<string>,
  limits = JSON_LIMITS,
): AsyncGenerator<Piece> {
  let [depth, line, length] = [0, 1, 0];
  let [inText, escaped, inPlans] = [false, false, false];
  const rest = new Parts(limits);
  let plan: { parts: Parts; line: number } | null = null;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limits.json) throw new TakeoutFault('The file is too large once it is unpacked.');
    let from = 0;
    const keep = (to: number) => {
      (plan?.parts ?? rest).add(chunk.slice(from, to));
      from = to;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === NEWLINE) line += 1;
      if (inText) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inText = false;
      } else if (code === QUOTE) {
        inText = true;
      } else if (code === OPEN || code === OPEN_LIST) {
        if (depth === 1 && code === OPEN_LIST) {
          keep(at);
          inPlans = /"plans"\s*:\s*$/.test(rest.tail());
        } else if (inPlans && depth === 2 && code === OPEN) {
          keep(at);
          plan = { parts: new Parts(limits), line };
        }
        (plan?.parts ?? rest).count();
        depth += 1;
        if (depth > limits.depth) throw new TakeoutFault(`Line ${line}: it is nested too deeply.`);
      } else if (code === CLOSE || code === CLOSE_LIST) {
        depth -= 1;
        if (plan && depth === 2) {
          keep(at + 1);
          yield { kind: 'plan', text: plan.parts.text(), line: plan.line };
          // Lines of the rest stay those of the file.
          rest.add('\n'.repeat(line - plan.line));
          plan = null;
        } else if (depth === 1) inPlans = false;
      } else if (code === COMMA) {
        (plan?.parts ?? rest).count();
        if (inPlans && depth === 2) {
          keep(at);
          from = at + 1;
        }
      }
    }
    keep(chunk.length);
  }
  if (plan) throw new TakeoutFault('The file ends in the middle of a plan.');
  yield { kind: 'rest', text: rest.text(), line: 1 };
}

/** Text that comes in parts. */
class Parts {
  readonly #parts: string[] = [];
  #length = 0;
  #values = 0;

  constructor(readonly limits: Pick<typeof JSON_LIMITS, 'plan' | 'values'>) {}

  add(part: string): void {
    this.#length += part.length;
    if (this.#length > this.limits.plan) throw new TakeoutFault(PLAN_TOO_LARGE);
    this.#parts.push(part);
  }

  /** Counts a value, by the bracket that opens it or the comma before it. */
  count(): void {
    this.#values += 1;
    if (this.#values > this.limits.values) throw new TakeoutFault(PLAN_TOO_LARGE);
  }

  /** The last characters, two hundred or more where there are so many. */
  tail(): string {
    let tail = '';
    for (let at = this.#parts.length - 1; at >= 0 && tail.length < 200; at -= 1) {
      tail = (this.#parts[at] ?? '') + tail;
    }
    return tail.slice(-200);
  }

  text(): string {
    return this.#parts.join('');
  }
}
