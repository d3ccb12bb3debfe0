import { TryDemo } from '@/components/demo/try-demo';
import { env } from '@/lib/env';
import { IDLE } from '@/lib/schemas/form-state';
import { getUserOrDemo } from '@/lib/server/identity';
import { openDemoAction } from '../(public)/demo/actions';

/** For visitors: opens an example plan, or leads back to it. The operator may have switched it off. */
export async function DemoButton({ outlook }: { outlook?: string }) {
  const user = await getUserOrDemo();
  const inDemo = user?.role === 'demo';
  if (!inDemo && (user || env().DEMO === 'off')) return null;
  return <TryDemo action={openDemoAction.bind(null, IDLE)} outlook={outlook} inDemo={inDemo} />;
}
