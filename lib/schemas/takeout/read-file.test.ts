import * as jsonc from 'jsonc-parser';
import { describe, expect, it, vi } from 'vitest';
import { readTakeout } from './read-file';

vi.mock('jsonc-parser', { spy: true });

async function faultsOf(text: string): Promise<string[]> {
  async function* chunks() {
    yield text;
  }
  const faults: string[] = [];
  for await (const part of readTakeout(chunks())) if ('fault' in part) faults.push(part.fault);
  return faults;
}

it('the lines of all faults are looked up in one reading of the file (trust 22)', async () => {
  const faults = await faultsOf('{"format": "longview.plan",\n"plan": {\n"title": 3}}');
  expect(faults.length).toBeGreaterThan(3);
  expect(faults.find((fault) => fault.includes('plan.title'))).toMatch(/^Line 3,/);
  expect(jsonc.parseTree).toHaveBeenCalledOnce();
});

describe('a small file with millions of faults is refused in a few megabytes (trust 22)', () => {
  const items = (count: number, item: string) => Array(count).fill(item).join(',');
  const account = (plan: string) => `{"format": "longview.account", "plans": [${plan}]}`;
  const logs = (item: string) =>
    account(
      `{"strategies": [{"goals": [${items(100, `{"entries": [${items(20_000, item)}]}`)}]}]}`,
    );
  const snapshot = `{"kind": "weekly", "snapshot": {"goals": [${items(2_000, '{}')}]}}`;
  it.each([
    ['numbers where entries should be', logs('0')],
    ['entries with nothing in them', logs('{}')],
    ['reviews with nothing in them', account(`{"reviews": [${items(1_400, snapshot)}]}`)],
  ])('%s', async (_name, file) => {
    const faults = await faultsOf(file);
    expect(faults.length).toBeLessThan(10);
    expect(faults[0]).toMatch(/plans\[0\]/);
  });
});
