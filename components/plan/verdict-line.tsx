import './plan.css';
import { StatusMark } from '@/components/ui/status-mark';
import type { Verdict } from '@/lib/format/readiness/verdict';
import { VerdictParts } from './verdict-parts';

/** Whether the plan gets there, in a line with its mark; what is missing leads to what fixes it. */
export function VerdictLine({ verdict, planHref }: { verdict: Verdict; planHref: string }) {
  const { status, lead, parts } = verdict;
  return (
    <p className="verdict">
      {status === null ? lead : <StatusMark status={status} label={lead} inline />}
      {parts.length > 0 && ' '}
      <VerdictParts parts={parts} planHref={planHref} />
    </p>
  );
}
