import { z } from 'zod';
import { rowId, rowVersion, text } from './text';

/** The query string of a scenario; its content is checked against the plan elsewhere. */
const query = z
  .string()
  .max(6_000, 'There are too many changes for one scenario: undo some of them.');

export const saveScenarioSchema = z.strictObject({
  planId: rowId,
  name: text('a name', { min: 1, max: 80 }),
  query,
});

export const renameScenarioSchema = z.strictObject({
  scenarioId: rowId,
  version: rowVersion,
  name: text('a name', { min: 1, max: 80 }),
});

/**
 * `address` is the query string of the page to return to, with the scenario that was being tried
 * there.
 */
export const listedScenarioSchema = z.strictObject({
  scenarioId: rowId,
  address: z.string().max(12_000).default(''),
});

export const adoptScenarioSchema = z.strictObject({
  planId: rowId,
  version: rowVersion,
  name: text('a name', { max: 80 }).default(''),
  query,
});

export const adoptionIdSchema = z.strictObject({ adoptionId: rowId });

export type SaveScenario = z.infer<typeof saveScenarioSchema>;
export type RenameScenario = z.infer<typeof renameScenarioSchema>;
export type AdoptScenario = z.infer<typeof adoptScenarioSchema>;
