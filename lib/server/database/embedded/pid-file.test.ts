import { describe, expect, it } from 'vitest';
import { parsePidFile } from './pid-file';

describe('parsePidFile', () => {
  it('reads the process and the port of a running server', () => {
    const text = '4711\n/data\n1795451380\n40197\n\n127.0.0.1\n  1234 5\nready   \n';
    expect(parsePidFile(text)).toEqual({ pid: 4711, port: 40197 });
  });

  it('has no port while the server is starting', () => {
    expect(parsePidFile('4711\n/data\n1795451380\n')).toEqual({ pid: 4711, port: undefined });
  });

  it('takes an empty or broken file for none', () => {
    expect(parsePidFile('')).toBeUndefined();
    expect(parsePidFile('nonsense')).toBeUndefined();
    expect(parsePidFile('-1\n')).toBeUndefined();
  });
});
