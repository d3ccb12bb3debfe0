import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { formatDate } from '@/lib/format/dates';
import { beginDisplay, changeDisplay } from './request-display';

const name = '__Host-longview.display';

/** What a request with this cookie writes, other requests being answered meanwhile. */
async function written(cookies: string | undefined, meanwhile = () => {}): Promise<string> {
  await nextTurn();
  beginDisplay(cookies, name);
  await nextTurn();
  meanwhile();
  await nextTurn();
  return formatDate('2028-03-31');
}

describe('the display preferences of a request', () => {
  it('are those of its own cookie, whatever other requests have', async () => {
    const dates = await Promise.all([
      written(`other=1; ${name}=dark.iso.monday; more=2`),
      written(`${name}=light.month-first.sunday`),
      written(undefined),
      written(`${name}=nonsense`),
      written(`x${name}=dark.iso.monday`),
      written(`${name}=dark.iso.monday`, () =>
        changeDisplay({ theme: 'dark', dateFormat: 'month-first', weekStart: 'monday' }),
      ),
    ]);
    expect(dates).toEqual([
      '2028-03-31',
      'March 31, 2028',
      ...Array(3).fill('31 March 2028'),
      'March 31, 2028',
    ]);
    expect(formatDate('2028-03-31')).toBe('31 March 2028');
  });
});
