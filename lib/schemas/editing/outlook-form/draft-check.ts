import type { z } from 'zod';
import { own } from '@/lib/domain/own';
import { faultSentence } from '../../file-faults';
import { type OutlookFile, outlookFileSchema } from '../../outlook/outlook-file';

export type DraftCheck = {
  /** The outlook, where nothing is wrong with it. */
  outlook: OutlookFile | null;
  /** Sentences by field, as the form names it; faults of the whole document under ''. */
  faults: Record<string, string[]>;
};

/** Validates a draft against the schema of outlooks, with every fault at its field. */
export function checkDraft(document: unknown): DraftCheck {
  const result = outlookFileSchema.safeParse(document, { error: fieldSentence });
  if (result.success) return { outlook: result.data, faults: {} };
  const faults: DraftCheck['faults'] = {};
  for (const { path, message } of result.error.issues) {
    const field = path.map(String).join('.');
    const sentence = message.charAt(0).toUpperCase() + message.slice(1);
    const sentences = own(faults, field) ?? [];
    sentences.push(sentence);
    faults[field] = sentences;
  }
  return { outlook: null, faults };
}

/** A short message for an empty choice, since the form lists the options already. */
function fieldSentence(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_value' && issue.input === '' ? 'choose one' : faultSentence(issue);
}

/** How many faults lie at each field or below it, by the field's path; each fault is read once. */
export function countFaults(faults: DraftCheck['faults']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [field, sentences] of Object.entries(faults)) {
    let path = '';
    for (const part of field.split('.')) {
      path = path ? `${path}.${part}` : part;
      counts.set(path, (counts.get(path) ?? 0) + sentences.length);
    }
  }
  return counts;
}
