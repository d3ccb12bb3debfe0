import { z } from 'zod';

/**
 * What an adoption of a scenario or of a road replaced and with what, stored with it as JSON.
 * Undoing it restores a value only if it was not changed since.
 */
export const adoptionRecord = z.object({
  fade: z.object({ from: z.number().nullable(), to: z.number().nullable() }).optional(),
  due: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  dropped: z.array(z.object({ id: z.string(), on: z.string() })),
  /** Ids of the goals that the adoption added. */
  created: z.array(z.string()),
  /** Whether it was a road, of which goals that were worked on since stay when it is undone. */
  road: z.literal(true).optional(),
  /** Ids of the strategies that it set in use, with what was set before. */
  inUse: z.array(z.object({ id: z.string(), from: z.boolean().nullable() })).optional(),
});

export type AdoptionRecord = z.infer<typeof adoptionRecord>;
