'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  adoptionIdSchema,
  adoptScenarioSchema,
  renameScenarioSchema,
  saveScenarioSchema,
  scenarioIdSchema,
} from '@/lib/schemas/scenario';
import { signedInAction } from '@/lib/server/form-action';
import { adoptScenario } from '@/lib/server/scenarios/adopt';
import { renameScenario, saveScenario, setScenarioRemoved } from '@/lib/server/scenarios/mutations';
import { undoAdoption } from '@/lib/server/scenarios/undo-adoption';

function saved(planId: string, message: string) {
  revalidatePath(`/plans/${planId}`, 'layout');
  return { status: 'done' as const, errors: {}, message };
}

export const saveScenarioAction = signedInAction(saveScenarioSchema, async (who, input) => {
  const { planId } = await saveScenario(who, input);
  return saved(planId, `Kept as “${input.name}”.`);
});

export const renameScenarioAction = signedInAction(renameScenarioSchema, async (who, input) => {
  const { planId } = await renameScenario(who, input);
  return saved(planId, 'Renamed.');
});

export const removeScenarioAction = signedInAction(scenarioIdSchema, async (who, input) => {
  const { planId, scenarioId } = await setScenarioRemoved(who, input.scenarioId, true);
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}/scenarios?removed=${scenarioId}`);
});

export const restoreScenarioAction = signedInAction(scenarioIdSchema, async (who, input) => {
  const { planId } = await setScenarioRemoved(who, input.scenarioId, false);
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}/scenarios`);
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
