'use server';

import {
  decideAllOutlookChangesSchema,
  decideOutlookChangeSchema,
  undoOutlookDecisionSchema,
} from '@/lib/schemas/outlook-change';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import {
  decideAllOutlookChanges,
  decideOutlookChange,
  undoOutlookDecision,
} from '@/lib/server/outlook-change/mutations';
import { goToPlan } from '../_actions/after-change';

/** Redirects to the remaining questions; the page confirms what `note` names. */
function back(planId: string, note: string): never {
  return goToPlan({ planId }, `/outlook-changes?${note}`);
}

export const decideOutlookChangeAction = signedInOrDemoAction(
  decideOutlookChangeSchema,
  async (who, input) => {
    const { planId, decisionId } = await decideOutlookChange(who, input);
    return back(planId, `decided=${decisionId}`);
  },
);

export const decideAllOutlookChangesAction = signedInOrDemoAction(
  decideAllOutlookChangesSchema,
  async (who, input) => {
    const { planId } = await decideAllOutlookChanges(who, input);
    return back(planId, `all=${input.all}`);
  },
);

export const undoOutlookDecisionAction = signedInOrDemoAction(
  undoOutlookDecisionSchema,
  async (who, input) => {
    const { planId, decisionId } = await undoOutlookDecision(who, input);
    return back(planId, `undone=${decisionId}`);
  },
);
