import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LastEntries } from './last-entries';

const minutes = { unit: 'minutes', baseline: 40, target: 10 };
const shown = (entries: Parameters<typeof LastEntries>[0]['entries']) =>
  renderToStaticMarkup(<LastEntries goal={minutes} entries={entries} />);

it('draws the last entries by date and value, and says them', () => {
  const html = shown([
    { occurredOn: '2028-01-01', value: 40 },
    { occurredOn: '2028-01-31', value: 36 },
    { occurredOn: '2028-03-01', value: 31 },
  ]);
  expect(html).toContain(
    'aria-label="Last entries: 40 on 1 Jan 2028, 36 on 31 Jan 2028 and 31 on 1 Mar 2028"',
  );
  expect(html).toMatch(/d="M0 0L48 12\.4\d*L96 28"/);
  expect(html).toContain('31 minutes on 1 Mar 2028. Down from 40 to the target of 10.');
});

it('says one entry, and none, in words alone', () => {
  const one = shown([{ occurredOn: '2028-03-01', value: 31 }]);
  expect(one).toContain('31 minutes on 1 Mar 2028.');
  expect(one).not.toContain('<svg');
  expect(shown([])).toContain('Nothing logged yet. Down from 40');
});
