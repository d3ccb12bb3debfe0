import 'server-only';
import type { z } from 'zod';
import type { draftStepSchema } from '@/lib/schemas/editing/editing';
import { RuleError } from '../database/errors';
import type { Who } from '../database/write-once';
import {
  approveDraft,
  publishDraft,
  rebaseDraft,
  scheduleDraft,
  sendDraftBack,
  setDraftAside,
  submitDraft,
  unscheduleDraft,
} from './publish';

/** Takes the step that a form names. @returns a sentence about the draft's new state. */
export async function takeDraftStep(
  who: Who,
  { verb, at, ...step }: z.output<typeof draftStepSchema>,
): Promise<string> {
  switch (verb) {
    case 'submit':
      await submitDraft(who, step);
      return 'Another editor can read it now.';
    case 'approve':
      await approveDraft(who, step);
      return 'Approved. It can be published.';
    case 'send-back':
      await sendDraftBack(who, step);
      return 'Sent back, with what you wrote.';
    case 'publish': {
      const { number } = await publishDraft(who, step);
      return `Published as version ${number}. Readers have it now.`;
    }
    case 'schedule':
      if (at === '') throw new RuleError('at', 'Give a day and a time.');
      await scheduleDraft(who, { ...step, at: new Date(`${at}:00Z`) });
      return 'Scheduled.';
    case 'unschedule':
      await unscheduleDraft(who, step);
      return 'No longer scheduled.';
    case 'rebase':
      await rebaseDraft(who, step);
      return 'The draft is now based on the current version.';
    case 'put-aside':
      await setDraftAside(who, { ...step, aside: true });
      return 'Put aside. You can continue it at any time.';
    case 'take-up':
      await setDraftAside(who, { ...step, aside: false });
      return 'Back in progress.';
  }
}
