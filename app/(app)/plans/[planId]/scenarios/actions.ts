'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  adoptionIdSchema,
  adoptScenarioSchema,
  listedScenarioSchema,
  renameScenarioSchema,
  saveScenarioSchema,
} from '@/lib/schemas/scenario';
import { RuleError } from '@/lib/server/database/errors';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { adoptScenario } from '@/lib/server/scenario/adopt';
import { renameScenario, saveScenario, setScenarioRemoved } from '@/lib/server/scenario/mutations';
import { undoAdoption } from '@/lib/server/scenario/undo-adoption';

function saved(planId: string, message: string) {
  revalidatePath(`/plans/${planId}`, 'layout');
  return { status: 'done' as const, errors: {}, message };
}

/** Back to what was being tried out; nothing of it is lost on the way. */
function back(planId: string, address: string, removed?: string): never {
  const query = new URLSearchParams(address);
  query.delete('removed');
  if (removed !== undefined) query.set('removed', removed);
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}/scenarios${query.size > 0 ? `?${query}` : ''}`);
}

/** A button has no field at which to tell a rule: it tells the sentence itself. */
function ruleOf(error: unknown): RuleError {
  if (error instanceof RuleError) return error;
  throw error;
}

export const saveScenarioAction = signedInAction(saveScenarioSchema, async (who, input) => {
  const { planId } = await saveScenario(who, input);
  return saved(planId, `Kept as “${input.name}”.`);
});

export const renameScenarioAction = signedInAction(renameScenarioSchema, async (who, input) => {
  const { planId } = await renameScenario(who, input);
  return saved(planId, 'Renamed.');
});

export const removeScenarioAction = signedInAction(listedScenarioSchema, async (who, input) => {
  const { planId, scenarioId } = await setScenarioRemoved(who, input.scenarioId, true);
  return back(planId, input.address, scenarioId);
});

export const restoreScenarioAction = signedInAction(listedScenarioSchema, async (who, input) => {
  const restored = await setScenarioRemoved(who, input.scenarioId, false).catch(ruleOf);
  if ('sentence' in restored) {
    return { status: 'failed' as const, errors: {}, message: restored.sentence };
  }
  return back(restored.planId, input.address);
});

export const adoptScenarioAction = signedInAction(adoptScenarioSchema, async (who, input) => {
  const { planId, adoptionId } = await adoptScenario(who, input);
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}?adopted=${adoptionId}`);
});

export const undoAdoptionAction = signedInAction(adoptionIdSchema, async (who, input) => {
  const { planId } = await undoAdoption(who, input.adoptionId);
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}?undone=${input.adoptionId}`);
});
