import { Notice } from '@/components/ui/notice';

type RoadNoticesProps = {
  /** What of the address could not be used, in sentences. */
  faults: readonly string[];
  /** Whether the plan changed between the preview and its acceptance. */
  changed: boolean;
};

export function RoadNotices({ faults, changed }: RoadNoticesProps) {
  return (
    <>
      {changed && (
        <Notice
          tone="warn"
          role="alert"
          className="mb-6"
          title="Your plan has changed since you opened this page."
        >
          <p>Nothing was added. This is the road as it would be now: look at it again.</p>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice tone="warn" className="mb-6">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
