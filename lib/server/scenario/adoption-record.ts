import { z } from 'zod';

/**
 * What an adoption replaced and with what, stored with it as JSON. Undoing it restores a value only if
 * it was not changed since.
 */
export const adoptionRecord = z.object({
  fade: z.object({ from: z.number().nullable(), to: z.number().nullable() }).optional(),
  due: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  dropped: z.array(z.object({ id: z.string(), on: z.string() })),
  /** Ids of the goals that the adoption added. */
  created: z.array(z.string()),
});

export type AdoptionRecord = z.infer<typeof adoptionRecord>;
