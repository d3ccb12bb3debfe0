import { Notice } from '@/components/ui/notice';

/** The plan draft: what a visitor chose before there was an account. */
export function PlanDraftSummary({ goals }: { goals: readonly string[] }) {
  return (
    <Notice tone="info" title="One step left: your choices are kept for this plan" className="mb-6">
      {goals.length > 0 ? (
        <ul className="mt-1 list-disc ps-5">
          {goals.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      ) : (
        <p>Your starting levels come along; goals can be added later.</p>
      )}
    </Notice>
  );
}
