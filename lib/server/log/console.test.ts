import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logConsole, markWritten } from './console';

const lines: Record<string, unknown>[] = [];

vi.mock('@/lib/env', () => ({ env: () => ({ LOG_LEVEL: 'info' }) }));

// By another name: what the app itself may not use is what libraries do.
const { console: theirs } = globalThis;
const own = { ...theirs };

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
  logConsole();
});
afterEach(() => {
  Object.assign(theirs, own);
  vi.restoreAllMocks();
});

describe('the console of a production server (trust 15)', () => {
  it('leads into the log, where an error has its class and no words', () => {
    theirs.error('⨯', new TypeError('secret@example.org'));
    expect(lines[0]).toMatchObject({ event: 'console', error: 'TypeError' });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('names a known topic and none of the words', () => {
    theirs.warn('Failed to find Server Action "secret". This request might be older.');
    theirs.info('secret words');
    expect(lines.map(({ about }) => about)).toEqual(['unknown-action', undefined]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('has nothing to add to an error that is in the log already', () => {
    const error = new Error('once');
    markWritten(error);
    theirs.error(error);
    expect(lines).toEqual([]);
  });
});
