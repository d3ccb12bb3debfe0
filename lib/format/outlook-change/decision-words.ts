import type { Choice, Decision, QuestionKind } from '@/lib/domain/outlook-change';

/** `Changed`, `New`: what became of a strategy, as a badge beside its title. */
export function kindInWords(kind: QuestionKind): string {
  return { changed: 'Changed', new: 'New', gone: 'Retired', returned: 'Back again' }[kind];
}

/** The words on the button that gives an answer. */
export function choiceInWords(kind: QuestionKind, choice: Choice, own: boolean): string {
  switch (choice) {
    case 'add':
      return 'Add it to my plan';
    case 'leave-out':
      return 'Leave it out';
    case 'replace':
      return kind === 'returned' ? 'Bring it back' : 'Replace my own values too';
    case 'take':
      if (kind === 'gone') return 'Stop counting it';
      return own ? 'Take new, keep my own values' : 'Take new';
    case 'keep':
      return {
        changed: 'Keep mine',
        new: '',
        gone: 'Keep counting it',
        returned: 'Leave it retired',
      }[kind];
  }
}

/** What was decided, as a sentence: `You took the new “Read the river”.` */
export function decisionInWords({ kind, choice, before, after }: Decision, title: string): string {
  const name = `“${after?.title ?? before?.title ?? title}”`;
  switch (choice) {
    case 'add':
      return `You added ${name} to your plan.`;
    case 'leave-out':
      return `You left ${name} out.`;
    case 'replace':
      return kind === 'returned'
        ? `You brought ${name} back.`
        : `You took the new ${name}, in place of your own values too.`;
    case 'take':
      if (kind === 'gone') return `${name} is retired in your plan and no longer counts.`;
      return `You took the new ${name}.`;
    case 'keep':
      if (kind === 'gone') return `${name} is retired in your plan and counts as before.`;
      return kind === 'returned' ? `You left ${name} retired.` : `You kept your ${name}.`;
  }
}
