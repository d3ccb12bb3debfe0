import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { withClient, withDatabaseName } from '../database/connection';
import { migrate } from '../database/migration/migrate';
import { importEvidence } from '../evidence/import/import';
import { MADE_UP } from '../evidence/testing/folders';
import { openForApp, startThrowAwayServer } from './throw-away-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** For each worker, the database that `shared-database.ts` says more of. */
    databases: { ownerUrl: string; appUrl: string }[];
    /** A migrated, empty database to copy; nothing may be connected to it. */
    templateUrl: string;
  }
}

/** Starts one PostgreSQL for all integration tests of a run, and stops it afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayServer();
  try {
    await withClient(server.url, (client) => client.query('CREATE DATABASE template'));
    const templateUrl = withDatabaseName(server.url, 'template');
    await migrate(templateUrl);
    await openForApp(templateUrl);
    const databases: ProvidedContext['databases'] = [];
    for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) {
      const name = `shared_${worker}`;
      await withClient(server.url, (client) =>
        client.query(`CREATE DATABASE ${name} TEMPLATE template`),
      );
      const ownerUrl = withDatabaseName(server.url, name);
      await importEvidence(ownerUrl, MADE_UP);
      databases.push({ ownerUrl, appUrl: await openForApp(ownerUrl) });
    }
    project.provide('templateUrl', templateUrl);
    project.provide('databases', databases);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
