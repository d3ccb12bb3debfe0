'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { importPlansSchema, undoImportSchema } from '@/lib/schemas/takeout/forms';
import { flash } from '@/lib/server/http/flash';
import { saved } from '@/lib/server/http/form-action';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { importPlans } from '@/lib/server/takeout/import-plans';
import { undoImport } from '@/lib/server/takeout/undo-import';

const DATA = '/settings/data';

export const importPlansAction = signedInAction(importPlansSchema, async (who, input) => {
  await importPlans(who, input);
  saved('/');
  await flash('imported');
  redirect(`${DATA}?imported=${input.importId}`);
});

export const undoImportAction = signedInAction(undoImportSchema, async (who, { importId }) => {
  const { deleted, archived } = await undoImport(who, importId);
  // Without JavaScript the page that follows has no more of the form that would say it.
  if (!(await headers()).has('next-action')) {
    await flash('import-undone');
    redirect(DATA);
  }
  const kept =
    archived > 0
      ? ` ${archived === 1 ? 'One was' : `${archived} were`} worked on since and archived.`
      : '';
  return saved(
    '/',
    `Undone: ${deleted === 1 ? 'one plan is' : `${deleted} plans are`} gone again.${kept}`,
  );
});
