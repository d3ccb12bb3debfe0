import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormResult, Undo } from '@/lib/schemas/form-state';
import { saved } from '@/lib/server/http/form-action';

/** Saved: the form stays, and every page of the plan shows it. */
export function savedPlan(
  { planId }: { planId: string },
  message?: string,
  undo?: Undo,
): FormResult {
  return saved(`/plans/${planId}`, message, undo);
}

/** Saved, and on to a page of the plan. */
export function goToPlan({ planId }: { planId: string }, path: string): never {
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}${path}`);
}

/**
 * Saved, and said where the person is. Without JavaScript there is no such place: the page at `path`
 * says it, from its query.
 */
export async function saidInPlace(
  ids: { planId: string },
  path: string,
  message: string,
  undo?: Undo,
): Promise<FormResult> {
  if (!(await headers()).has('next-action')) return goToPlan(ids, path);
  return savedPlan(ids, message, undo);
}
