import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormResult } from '@/lib/schemas/form-state';
import { saved } from '@/lib/server/http/form-action';

/** Saved: the form stays, and every page of the plan shows it. */
export function savedPlan({ planId }: { planId: string }, message?: string): FormResult {
  return saved(`/plans/${planId}`, message);
}

/** Saved, and on to a page of the plan. */
export function goToPlan({ planId }: { planId: string }, path: string): never {
  revalidatePath(`/plans/${planId}`, 'layout');
  redirect(`/plans/${planId}${path}`);
}
