import type { DraftStatus } from '@/lib/domain/editing';
import type { Step } from './step-form';

/** A draft's status in words. */
export const statusWords: Record<DraftStatus, string> = {
  draft: 'Being written',
  'in-review': 'Waiting for another editor to read it',
  approved: 'Approved, not published yet',
  scheduled: 'Scheduled',
  published: 'Published',
  'put-aside': 'Put aside',
};

const putAside: Step = { verb: 'put-aside', label: 'Put it aside' };
const approve: Step = {
  verb: 'approve',
  label: 'Approve it',
  note: 'Remarks (may stay empty)',
  primary: true,
};
const sendBack: Step = {
  verb: 'send-back',
  label: 'Send it back',
  note: 'What should be different',
};

/** The workflow steps offered at a status, depending on whether the editor may review the draft. */
export function stepsFrom(status: DraftStatus, mayReview: boolean): Step[] {
  switch (status) {
    case 'draft':
      return [
        {
          verb: 'submit',
          label: 'Ask another editor to read it',
          note: 'What the reader should look at (may stay empty)',
          primary: true,
        },
        putAside,
      ];
    case 'in-review':
      return mayReview ? [approve, sendBack, putAside] : [putAside];
    case 'approved':
      return [
        { verb: 'publish', label: 'Publish it now', primary: true },
        { verb: 'schedule', label: 'Publish it then', moment: true },
        sendBack,
        putAside,
      ];
    case 'scheduled':
      return [
        { verb: 'publish', label: 'Publish it now' },
        { verb: 'unschedule', label: 'Cancel the schedule' },
      ];
    case 'put-aside':
      return [{ verb: 'take-up', label: 'Continue it', primary: true }];
    default:
      return [];
  }
}
