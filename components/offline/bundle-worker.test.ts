import { describe, expect, it } from 'vitest';
import { bundleWorker } from './bundle-worker';

describe('the service worker', () => {
  it('is the same wherever the same sources are built, so that instances do not replace it', async () => {
    const [one, other] = await Promise.all([bundleWorker('a-name'), bundleWorker('a-name')]);
    expect(one).toContain('longview-');
    expect(other).toBe(one);
  });

  it('is another one with each other build, so that its offline page is fetched anew', async () => {
    expect(await bundleWorker('another')).not.toBe(await bundleWorker('a-name'));
  });
});
