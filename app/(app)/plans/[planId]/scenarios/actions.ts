'use server';

import { type FormAction, failed } from '@/lib/schemas/form-state';
import {
  adoptionIdSchema,
  adoptScenarioSchema,
  listedScenarioSchema,
  renameScenarioSchema,
  saveScenarioSchema,
} from '@/lib/schemas/scenario';
import { RuleError } from '@/lib/server/database/errors';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { adoptScenario } from '@/lib/server/scenario/adopt';
import { renameScenario, saveScenario, setScenarioRemoved } from '@/lib/server/scenario/mutations';
import { undoAdoption } from '@/lib/server/scenario/undo-adoption';
import { goToPlan, saidInPlace, savedPlan } from '../_actions/after-change';

/** Where what was done is said without JavaScript: the what-if that was open, which `address` holds. */
function openPath(address: string, removed?: string): string {
  const query = new URLSearchParams(address);
  query.delete('removed');
  if (removed !== undefined) query.set('removed', removed);
  return `/scenarios${query.size > 0 ? `?${query}` : ''}`;
}

/**
 * Returns a broken rule, for a lone button without a field to show it at; rethrows other errors.
 */
function ruleOf(error: unknown): RuleError {
  if (error instanceof RuleError) return error;
  throw error;
}

export const saveScenarioAction = signedInOrDemoAction(saveScenarioSchema, async (who, input) => {
  const ids = await saveScenario(who, input);
  return savedPlan(ids, `Saved as “${input.name}”.`);
});

export const renameScenarioAction = signedInOrDemoAction(
  renameScenarioSchema,
  async (who, input) => {
    const ids = await renameScenario(who, input);
    return savedPlan(ids, 'Renamed.');
  },
);

export const removeScenarioAction: FormAction = signedInOrDemoAction(
  listedScenarioSchema,
  async (who, input) => {
    const { planId, scenarioId } = await setScenarioRemoved(who, input.scenarioId, true);
    const path = openPath(input.address, scenarioId);
    const undo = { action: restoreScenarioAction, fields: input };
    return saidInPlace({ planId }, path, 'Scenario removed.', undo);
  },
);

export const restoreScenarioAction: FormAction = signedInOrDemoAction(
  listedScenarioSchema,
  async (who, input) => {
    const restored = await setScenarioRemoved(who, input.scenarioId, false).catch(ruleOf);
    if ('sentence' in restored) return failed(restored.sentence);
    const undo = { action: removeScenarioAction, fields: input };
    return saidInPlace(restored, openPath(input.address), 'Scenario restored.', undo);
  },
);

export const adoptScenarioAction = signedInOrDemoAction(adoptScenarioSchema, async (who, input) => {
  const ids = await adoptScenario(who, input);
  return goToPlan(ids, `?adopted=${ids.adoptionId}`);
});

export const undoAdoptionAction = signedInOrDemoAction(adoptionIdSchema, async (who, input) => {
  const ids = await undoAdoption(who, input.adoptionId);
  return goToPlan(ids, `?undone=${input.adoptionId}`);
});
