import { createPool, createPrisma } from '../database/prisma';
import { ownerUrl } from './shared-database';

/**
 * The worker's test database, opened as the owner of its tables: for preparing and checking rows, as
 * row-level security hides nothing from it. The code under test uses the app's own connection.
 */
export const ownerPool = createPool(ownerUrl, 3);
export const ownerDb = createPrisma(ownerPool);
