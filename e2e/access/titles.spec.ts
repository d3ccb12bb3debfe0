import { builtRoutes } from './build';
import { addressOf } from './call';
import { type Actor, expect, test } from './fixtures';
import { routes } from './matrix';
import { withoutRows } from './owned-rows';

const LANDING = 'Longview: be ready before your profession changes';

/** The first `<title>` of a page's HTML, which is the one that a browser shows. */
const titleIn = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1];

/** Every page of the build, but those that only Next.js opens and those that lie over another. */
const pages = builtRoutes()
  .filter(({ route, isPage }) => isPage && routes[route] !== 'nobody' && !route.includes('(.)'))
  .map(({ route }) => route);

/** Opens each page as a person who may. @returns titles by route, without pages that lead on. */
async function titlesFor(who: (route: string) => Pick<Actor, 'request'> & Partial<Actor>) {
  const titles = new Map<string, string | undefined>();
  for (const route of pages) {
    const { request, own } = who(route);
    const response = await request.get(addressOf(route, own ?? {}), { maxRedirects: 0 });
    if (response.status() === 307) continue;
    titles.set(route, titleIn(await response.text()));
  }
  return titles;
}

test.describe('the title of a page', () => {
  test('is its own on every route, and ends with the name of the product', async ({ world }) => {
    const { nobody, administrator, mine } = world;
    const titles = await titlesFor((route) => {
      if (routes[route] === 'anyone') return { request: nobody, own: mine.own };
      return administrator;
    });
    expect(titles.get('/')).toBe(LANDING);
    titles.delete('/');
    expect(titles.size).toBeGreaterThan(40);
    const routesOf = new Map<string | undefined, string[]>();
    for (const [route, title] of titles) {
      expect(title, route).toMatch(/\S · Longview$/);
      routesOf.set(title, [...(routesOf.get(title) ?? []), route]);
    }
    expect(
      [...routesOf].filter(([, shared]) => shared.length > 1),
      'titles that several pages share',
    ).toEqual([]);
  });

  test('names the goal, the strategy and the plan, the outlook and the account', async ({
    world: { administrator },
  }) => {
    const { own } = administrator;
    const titles = await titlesFor(() => administrator);
    const { secret } = own;
    for (const [route, title] of titles) {
      if (route.startsWith('/plans/[planId]'))
        expect(title, route).toContain(`${secret} · Longview`);
      if (route.includes('[goalId]') || route.includes('[entryId]')) {
        expect(title, route).toContain(`${secret} · ${secret} · Longview`);
      }
    }
    expect(titles.get('/admin/people/[account]')).toContain('@');
    const opened = await administrator.request.get(addressOf('/editor/drafts/[draft]', own));
    const heading = /<h1[^>]*>Draft: ([^<]+)</.exec(await opened.text())?.[1];
    expect(heading).toBeTruthy();
    for (const route of ['/editor/drafts/[draft]', '/editor/drafts/[draft]/preview']) {
      expect(titles.get(route), route).toContain(heading);
    }
  });

  test('says that nothing is there, where nothing is', async ({
    world: { mine, administrator },
  }) => {
    for (const route of pages.filter((page) => page.includes('Id]'))) {
      const missing = addressOf(route, withoutRows(administrator.own));
      const response = await administrator.request.get(missing);
      expect(titleIn(await response.text()), route).toBe('Not found · Longview');
    }
    for (const address of ['/nothing', '/outlooks/nothing', '/editor', '/admin/people']) {
      const response = await mine.request.get(address);
      expect(titleIn(await response.text()), address).toBe('Not found · Longview');
    }
  });
});
