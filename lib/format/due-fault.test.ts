import { expect, it } from 'vitest';
import { dueFault } from './due-fault';

it.each([
  [
    '2026-11-30',
    '2025-03-31',
    '31 March 2025 is before the goal’s start, 30 November 2026. Choose a later due date, or an earlier start.',
  ],
  [
    '2026-11-30',
    '2026-11-30',
    'The goal starts on 30 November 2026 too. Choose a later due date, or an earlier start.',
  ],
  ['2020-02-01', '2020-06-30', null],
  ['', '2020-06-30', null],
  ['2026-11-30', 'tomorrow', null],
])('a goal from %s, due on %s: %s', (startOn, dueOn, sentence) => {
  expect(dueFault(startOn, dueOn)).toBe(sentence);
});
