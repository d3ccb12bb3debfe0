import { allowedOrigins, builtActions } from './build';
import { call, ways } from './call';
import { expect, keptBy, test } from './fixtures';
import { actions } from './matrix';

/** `Origin` headers of other sites' pages, and some that no browser sends. */
const foreign = ['https://evil.example', 'null', 'http://localhost.evil.example', 'nonsense'];

test.describe('a form on another site (trust 10)', () => {
  test('is accepted from no other origin: none is configured', () => {
    expect(allowedOrigins() ?? []).toEqual([]);
  });

  for (const action of builtActions()) {
    test(`writes nothing by ${action.name} of ${action.file}`, async ({ world: { mine } }) => {
      const before = await keptBy(mine);
      const fields = actions[action.file]?.[action.name]?.fields(mine.own) ?? {};
      for (const way of ways) {
        const place = { action, way, at: mine.own };
        for (const origin of foreign) {
          const response = await call(mine.request, place, fields, { origin });
          expect(response.status(), `${way} from ${origin}`).toBe(403);
        }
        const unsaid = await call(mine.request, place, fields, {});
        expect(unsaid.status(), `${way} from a place unsaid`).toBe(403);
      }
      expect(await keptBy(mine)).toEqual(before);
    });
  }
});
