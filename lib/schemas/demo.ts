import { z } from 'zod';
import { outlookSlug } from './plan/plan';

/** The outlook that an example plan is opened of; the server chooses where it is empty or absent. */
export const openDemoSchema = z.strictObject({
  outlook: outlookSlug.or(z.literal('')).optional(),
});
