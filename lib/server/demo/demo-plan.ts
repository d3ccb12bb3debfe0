import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { demoLife } from '@/lib/domain/demo';
import { USUAL_HALF_LIFE } from '@/lib/domain/plan';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import type { Outlook } from '../outlook/queries';
import type { PlanMoments } from '../takeout/write-plan';

/** A demo's days are those of UTC: its visitor has no account that would say another zone. */
export const DEMO_TIME_ZONE = 'UTC';

export interface DemoPlan {
  readonly content: PlanContent;
  /** When its rows would have been written. */
  readonly moments: PlanMoments;
}

type Demonstrated = Pick<
  Outlook,
  'slug' | 'number' | 'profession' | 'scope' | 'strategies' | 'sources'
>;

/**
 * The plan of a demo as it has come to be by today: the same for the same version of an outlook and
 * day. It is what a file could hold, in the form that exports have.
 *
 * @param hash of the outlook's version
 */
export function demoPlan(outlook: Demonstrated, hash: string, today: CivilDate): DemoPlan {
  const life = demoLife(outlook, today);
  const content: PlanContent = {
    plan: {
      title: outlook.scope === 'general' ? 'Demo plan' : `Demo plan: ${outlook.profession}`,
      outlook: outlook.slug,
      outlookVersion: outlook.number,
      outlookVersions: [{ number: outlook.number, hash }],
      occupation: null,
      occupationTitle: null,
      startedOn: life.startedOn,
      halfLifeYears: USUAL_HALF_LIFE,
      timeZone: DEMO_TIME_ZONE,
    },
    strategies: life.strategies,
    scenarios: life.scenarios.map(({ savedOn: _, ...scenario }) => scenario),
    adoptions: life.adoptions.map(({ adoptedOn: _, ...adoption }) => adoption),
    outlookDecisions: [],
    postponements: [],
    // The answers are those of the kind.
    reviews: life.reviews as PlanContent['reviews'],
  };
  return {
    content,
    moments: {
      plan: morningOf(life.startedOn),
      scenarios: life.scenarios.map(({ savedOn }) => eveningOf(savedOn)),
      adoptions: life.adoptions.map(({ adoptedOn }) => morningOf(adoptedOn)),
      entry: ({ id, occurredOn }) => eveningOf(life.loggedOn.get(id) ?? occurredOn),
      review: ({ snapshot }) => eveningOf(snapshot?.asOf ?? life.startedOn),
    },
  };
}

const morningOf = (day: CivilDate) => new Date(`${day}T08:00:00Z`);
const eveningOf = (day: CivilDate) => new Date(`${day}T19:00:00Z`);
