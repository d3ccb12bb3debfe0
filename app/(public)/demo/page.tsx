import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DemoPage } from '@/components/demo/demo-page';
import { todayIn } from '@/lib/domain/calendar';
import { firstDayOf } from '@/lib/domain/demo';
import { env } from '@/lib/env';
import { IDLE } from '@/lib/schemas/form-state';
import { DEMO_TIME_ZONE } from '@/lib/server/demo/demo-plan';
import { wasFlashed } from '@/lib/server/http/flash';
import { getUserOrDemo, wasInADemo } from '@/lib/server/identity';
import { listOutlooks } from '@/lib/server/outlook/queries';
import { keepDemoAction, openDemoAction, startOwnAction } from './actions';

export const metadata: Metadata = {
  title: 'Try an example plan',
  description:
    'Open an example plan without an account: your own copy for a day, to change as you like.',
  alternates: { canonical: '/demo' },
};

type Props = { searchParams: Promise<{ about?: string | string[] }> };

/** Opening it writes nothing: search engines and previews open it too. */
export default async function Page({ searchParams }: Props) {
  const [{ about }, user] = await Promise.all([searchParams, getUserOrDemo()]);
  // A demo that is open goes on to its end.
  if (env().DEMO === 'off' && user?.role !== 'demo') notFound();
  const outlooks = await listOutlooks();
  return (
    <DemoPage
      state={await stateOf(user, about)}
      outlooks={outlooks.map(({ slug, profession }) => ({ value: slug, label: profession }))}
      begunOn={firstDayOf(todayIn(DEMO_TIME_ZONE, new Date()))}
      open={openDemoAction.bind(null, IDLE)}
      keep={{ keep: keepDemoAction, startOwn: startOwnAction }}
    />
  );
}

async function stateOf(user: Awaited<ReturnType<typeof getUserOrDemo>>, about: unknown) {
  if (user?.role === 'demo') return about === 'missing' ? 'missing' : 'open';
  if (user) return 'signed-in';
  if (await wasFlashed('demo-too-many')) return 'too-many';
  if (await wasFlashed('demo-full')) return 'full';
  if (await wasFlashed('demo-failed')) return 'failed';
  return (await wasInADemo()) ? 'over' : 'new';
}
