import { expect, it } from 'vitest';
import { acceptsReport } from './report-limits';

it('reads no more than twenty reports in a minute from a /64, and a hundred from a /48 (trust 2)', async () => {
  let accepted = 0;
  for (let n = 0; n < 40; n += 1) if (await acceptsReport('2001:db8:7:0::/64')) accepted += 1;
  expect(accepted).toBe(20);
  for (let n = 1; n < 150; n += 1)
    if (await acceptsReport(`2001:db8:7:${n.toString(16)}::/64`)) accepted += 1;
  expect(accepted).toBe(100);
  expect(await acceptsReport('2001:db8:8:0::/64')).toBe(true);
});
