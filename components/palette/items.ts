import {
  entryValue,
  type PaletteGoal,
  type PaletteIndex,
  type QuickEntry,
} from '@/lib/domain/palette';
import { valueInWords } from '@/lib/format/goal-value';

/** One line of the palette: it leads somewhere, or does something. */
export interface PaletteItem {
  id: string;
  label: string;
  /** What it is, and of which plan. */
  detail: string;
  /** Other words that find it. */
  words?: string;
  does: { href: string } | 'keys' | 'sign-out';
}

export interface NamedPage {
  href: string;
  label: string;
}

/** The pages and links that the palette knows before anything is fetched. */
export interface PalettePlaces {
  site: readonly NamedPage[];
  settings: readonly NamedPage[];
  /** A plan's, below its own address. */
  plan: readonly (readonly [path: string, label: string])[];
}

/** Everything that can be found, in the order in which equal matches are shown. */
export function paletteItems(
  places: PalettePlaces,
  index: PaletteIndex | null,
  currentPlan: string | null,
): PaletteItem[] {
  const plan = index?.plans.find(({ id }) => id === currentPlan) ?? index?.plans[0];
  const planId = currentPlan ?? plan?.id;
  const ofPlan = plan?.title ?? 'this plan';
  const titles = new Map(index?.plans.map(({ id, title }) => [id, title]));
  return [
    ...(planId ? planItems(places.plan, planId, ofPlan) : []),
    ...(index?.goals ?? []).map((goal) => ({
      id: `goal-${goal.id}`,
      label: goal.title,
      detail: `${goal.dropped ? 'Dropped goal' : 'Goal'} · ${titles.get(goal.planId) ?? ''}`,
      does: { href: goalHref(goal) },
    })),
    ...(index?.plans ?? [])
      .filter(({ id }) => id !== planId)
      .map(({ id, title }) => ({
        id: `plan-${id}`,
        label: title,
        detail: 'Plan',
        does: { href: `/plans/${id}` },
      })),
    ...places.site
      .filter(({ href }) => !places.settings.some((page) => page.href === href))
      .map((page) => pageItem(page, 'Page')),
    ...places.settings.map((page) => ({
      ...pageItem(page, 'Settings'),
      words: 'settings account',
    })),
    {
      id: 'keys',
      label: 'Show the keys',
      detail: 'Action',
      words: 'keyboard shortcuts help',
      does: 'keys',
    },
    {
      id: 'sign-out',
      label: 'Sign out',
      detail: 'Action',
      words: 'log out leave',
      does: 'sign-out',
    },
    ...(index?.outlooks ?? []).map(({ slug, profession }) => ({
      id: `outlook-${slug}`,
      label: profession,
      detail: 'Outlook',
      does: { href: `/outlooks/${slug}` },
    })),
  ];
}

function planItems(pages: PalettePlaces['plan'], id: string, title: string): PaletteItem[] {
  const home = `/plans/${id}`;
  return [
    {
      id: 'log',
      label: 'Log progress',
      detail: `Action · ${title}`,
      does: { href: `${home}/log` },
    },
    {
      id: 'add',
      label: 'Add a goal',
      detail: `Action · ${title}`,
      words: 'new',
      does: { href: `${home}/goals/new` },
    },
    {
      id: 'import',
      label: 'Import a CSV file',
      detail: `Action · ${title}`,
      words: 'import upload spreadsheet log entries',
      does: { href: `${home}/log/import` },
    },
    ...pages.map(([path, label]) => ({
      id: `plan-page-${path}`,
      label,
      detail: `Page · ${title}`,
      does: { href: `${home}${path}` },
    })),
  ];
}

const pageItem = ({ href, label }: NamedPage, detail: string): PaletteItem => ({
  id: `page-${href}`,
  label,
  detail,
  does: { href },
});

const goalHref = ({ id, planId }: PaletteGoal) => `/plans/${planId}/goals/${id}`;

/** No more choices than can be told apart at a glance. */
const MAX_CHOICES = 6;

/**
 * What a quick entry would log, one line for each goal that it may mean; none where the text is no
 * entry.
 *
 * @param find the goals that words mean, best first; all of them for no words
 */
export function quickEntryItems(
  entry: QuickEntry | null,
  index: PaletteIndex | null,
  find: (goals: PaletteGoal[], words: string) => PaletteGoal[],
): PaletteItem[] {
  if (entry === null || index === null) return [];
  const open = index.goals.filter(({ dropped }) => !dropped);
  return find(open, entry.goal)
    .slice(0, MAX_CHOICES)
    .flatMap((goal) => {
      const plan = index.plans.find(({ id }) => id === goal.planId);
      if (!plan) return [];
      const value = entryValue(entry, goal.last ?? goal.baseline);
      const so = goal.last === null ? 'nothing logged yet' : `now ${valueInWords(goal, goal.last)}`;
      const form = `/plans/${plan.id}/log?goal=${goal.id}`;
      return {
        id: `log-${goal.id}`,
        ...(value === null
          ? { label: `Log progress on ${goal.title}`, does: { href: form } }
          : {
              label: `Log ${valueInWords(goal, value)} for ${goal.title}`,
              does: { href: `${form}&value=${value}` },
            }),
        detail: `${so} · ${plan.title}`,
      };
    });
}
