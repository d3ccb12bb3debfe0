import * as jsonc from 'jsonc-parser';
import { expect, it, vi } from 'vitest';
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
