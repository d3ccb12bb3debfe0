import type { z } from 'zod';

/** `['strategies', 1, 'points']` → `strategies[1].points`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

function boundSentence(origin: string, word: 'least' | 'most', bound: number | bigint): string {
  if (origin === 'string') return `must have at ${word} ${bound} characters`;
  if (origin === 'array')
    return `must have at ${word} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `must be at ${word} ${bound}`;
}

/**
 * Error map for zod: what is wrong, in words that an editor can act on and that follow the field's
 * path. Undefined leaves the message to the schema.
 */
export function faultSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map((key) => JSON.stringify(key)).join(' or ')}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return boundSentence(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return boundSentence(issue.origin, 'most', issue.maximum);
    default:
      return undefined;
  }
}
