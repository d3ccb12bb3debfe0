import { Notice } from '@/components/ui/notice';

type KeptNoticeProps = {
  /** What became of a demo that was to be kept. */
  outcome: 'kept' | 'over' | 'full' | 'failed';
};

/** After a sign-in that was to take a demo along. */
export function KeptNotice({ outcome }: KeptNoticeProps) {
  switch (outcome) {
    case 'kept':
      return (
        <Notice tone="success" title="The example plan is yours now" className="mt-5 mb-6">
          <p>It is as you left it in the demo, which is gone. You can archive it at any time.</p>
        </Notice>
      );
    case 'over':
      return (
        <Notice tone="warn" title="The example plan could not come along" className="mt-5 mb-6">
          <p>Its demo was over before you signed in: a demo is deleted after 24 hours.</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="warn" title="The example plan could not come along" className="mt-5 mb-6">
          <p>
            That is our fault, and it is written down. The plan has stayed in its demo until that is
            over. To try again, sign out, and sign in again in this browser.
          </p>
        </Notice>
      );
    case 'full':
      return (
        <Notice tone="warn" title="There is no room for the example plan" className="mt-5 mb-6">
          <p>
            You have as many plans as there may be, so it has stayed in its demo until that is over.
            To take it along today, archive a plan, sign out, and sign in again in this browser.
          </p>
        </Notice>
      );
  }
}
