import { DemoStrip as Strip } from '@/components/demo/demo-strip';
import { keepDemoAction, leaveDemoAction, startOwnAction } from '../(public)/demo/actions';

/** The mark of a demo with what its buttons do; nothing for a person and for visitors without one. */
export function DemoStrip({ endsAt }: { endsAt: Date | null | undefined }) {
  if (!endsAt) return null;
  const keep = { keep: keepDemoAction, startOwn: startOwnAction };
  return <Strip endsAt={endsAt} keep={keep} leave={leaveDemoAction} />;
}
