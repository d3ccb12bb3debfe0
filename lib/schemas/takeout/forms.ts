import { z } from 'zod';
import { rowId } from '../text';

/** A box that is not ticked sends nothing. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const importPlansSchema = z.strictObject({ importId: rowId, settings: ticked });
export const undoImportSchema = z.strictObject({ importId: rowId });
