import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/format/dates';
import type { PlanView } from '@/lib/server/plan/queries';

/** The key under which the notice of an outlook version is put off. */
export function outlookNewsKey(number: number): string {
  return `outlook:${number}`;
}

/** Says that the outlook has a newer version than the plan; a single line once it was put off. */
export function OutlookNews({ plan }: { plan: PlanView }) {
  const { news } = plan.outlook;
  if (!news) return null;
  const key = outlookNewsKey(news.number);
  const later = plan.putOff.some((one) => one.key === key && one.until > plan.today);
  const link = <TextLink href={`/plans/${plan.id}/outlook-changes`}>See what changed</TextLink>;
  if (later) {
    return (
      <p className="mb-4 text-sm text-muted">
        Version {news.number} of the outlook is waiting for your decisions. {link}.
      </p>
    );
  }
  return (
    <Notice className="mb-6">
      <p>
        The outlook has changed: version {news.number} came out on {formatDate(news.publishedOn)}.
        Nothing in your plan changes unless you say so. {link}.
      </p>
    </Notice>
  );
}
