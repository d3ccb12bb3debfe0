'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { bringInSchema, undoBringInSchema } from '@/lib/schemas/takeout/forms';
import { flash } from '@/lib/server/http/flash';
import { saved } from '@/lib/server/http/form-action';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { bringIn } from '@/lib/server/takeout/bring-in';
import { undoBringIn } from '@/lib/server/takeout/undo-bring-in';

const DATA = '/settings/data';

export const bringInAction = signedInAction(bringInSchema, async (who, input) => {
  await bringIn(who, input);
  saved('/');
  await flash('brought-in');
  redirect(`${DATA}?brought=${input.importId}`);
});

export const undoBringInAction = signedInAction(undoBringInSchema, async (who, { importId }) => {
  const { deleted, archived } = await undoBringIn(who, importId);
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
