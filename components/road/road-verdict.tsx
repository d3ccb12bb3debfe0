import { StatusMark } from '@/components/ui/status-mark';
import type { Readiness } from '@/lib/domain/readiness';
import { verdict, verdictText } from '@/lib/format/readiness/verdict';

/** Where the plan leads once the road is in it, in one line with its mark. */
export function RoadVerdict({ after }: { after: Readiness }) {
  const { status, ...words } = verdict(after);
  if (status === null) return null;
  return (
    <p className="text-lg">
      <StatusMark status={status} label={verdictText({ status, ...words })} />
    </p>
  );
}
