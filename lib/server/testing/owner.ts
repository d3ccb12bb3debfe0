import { inject } from 'vitest';
import { createPool, createPrisma } from '../database/prisma';

/**
 * The shared test database as the owner of its tables opens it, for preparing rows and looking at
 * what became of them: row-level security hides nothing from it. What is tested uses the app's own.
 */
export const ownerPool = createPool(inject('ownerUrl'), 3);
export const ownerDb = createPrisma(ownerPool);
