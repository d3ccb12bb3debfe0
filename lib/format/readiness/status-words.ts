import type { HorizonStatus } from '@/lib/domain/readiness';

const STATUS_WORDS: Readonly<Record<HorizonStatus, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Behind',
  'more-to-plan': 'More to plan',
};

/** `On track`, `At risk`, `Behind` or `More to plan`, as a label. */
export function statusWords(status: HorizonStatus): string {
  return STATUS_WORDS[status];
}
