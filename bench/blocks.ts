import { say } from '@/lib/cli/say';
import { withClient } from '@/lib/server/database/connection';
import { median } from './median';
import type { Section } from './sections';
import type { ServedApp } from './served-app';

/** Milliseconds without yielding. */
const AIM = 50;
const TRIES = 3;

interface Person {
  readonly planId: string;
  readonly userId: string;
  readonly goalIds: readonly string[];
  readonly strategy: string;
  /** Paths of a shared page and of a calendar feed. */
  readonly links: readonly string[];
  readonly cookie: string;
}

/**
 * Finds the longest block of the server's event loop while it answers each page and download of a
 * plan, which has just changed so that nothing of it is memoised; the median of some tries, after one
 * that loads the page's code.
 *
 * @param probe the address of `event-loop-probe.mjs` in the server
 */
export async function measureBlocks(
  { address, settings }: ServedApp,
  person: Person,
  probe: string,
): Promise<Section> {
  say('Looking for blocks of the event loop …');
  const figures = [];
  for (const path of paths(person)) {
    const tries: number[] = [];
    const statuses = new Set<number>();
    for (let run = -1; run < TRIES; run++) {
      await change(settings.DATABASE_OWNER_URL, person);
      await (await fetch(`${probe}/start`)).text();
      const response = await fetch(address + path, {
        headers: { cookie: person.cookie, 'x-forwarded-for': '192.0.2.2' },
      });
      await response.arrayBuffer();
      statuses.add(response.status);
      const longest = Number(await (await fetch(`${probe}/stop`)).text());
      if (run >= 0) tries.push(longest);
    }
    const name = `${path.replace(/[\da-f]{8}-[\da-f-]{27}|[\w-]{43}/g, '…')} (${[...statuses]})`;
    figures.push({ name, value: median(tries), unit: 'ms' as const, aim: { atMost: AIM } });
  }
  return { title: 'Longest block of the event loop, plan at its ceilings', figures };
}

function paths({ planId, goalIds, strategy, links }: Person): string[] {
  const home = `/plans/${planId}`;
  const [goal] = goalIds;
  const of = (folder: string, names: string) => names.split(' ').map((name) => `${folder}${name}`);
  return [
    '/sign-in',
    '/plans',
    home,
    ...links,
    ...of(
      home,
      '/log /charts /timeline /gap /why /road /scenarios /reviews /print /sharing /settings',
    ),
    ...of(home, '/scenarios/adopt /export /calendar.ics /readiness.csv /chart.svg /goals/new'),
    `${home}/gap?year=2046`,
    `${home}/scenarios?pace=1.5&fade=5`,
    ...of(`${home}/charts`, '/pace.csv /pace.svg /strategies.csv /strategies.svg'),
    ...of(`${home}/charts`, '/activity.csv /activity.svg /contributions.csv /contributions.svg'),
    ...of(`${home}/goals/${goal}`, ' /edit /burn-up.csv /burn-up.svg').map((path) => path.trim()),
    `${home}/strategies/${strategy}`,
    ...of(`${home}/strategies/${strategy}`, '/level.csv /level.svg /contributions.csv'),
  ];
}

async function change(url: string, { userId, goalIds }: Person): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value")
       VALUES (gen_random_uuid(), $1, $2, current_date, 50 + random())`,
      [goalIds[0], userId],
    ),
  );
}
