import path from 'node:path';

/** The clone itself: every other path is derived from it, never from the caller's directory. */
export const projectDirectory = path.resolve(import.meta.dirname, '..', '..');

/** State that the commands keep between runs: the database, the secret, logs. Git ignores it. */
export const stateDirectory = path.join(projectDirectory, '.longview');

export const schemaFile = path.join(projectDirectory, 'prisma', 'schema.prisma');
export const migrationsDirectory = path.join(projectDirectory, 'prisma', 'migrations');
