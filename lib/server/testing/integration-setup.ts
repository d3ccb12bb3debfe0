import type { TestProject } from 'vitest/node';
import { withClient, withDatabaseName } from '../database/connection';
import { migrate } from '../database/migration/migrate';
import { importEvidence } from '../evidence/import/import';
import { MADE_UP } from '../evidence/testing/folders';
import { openForApp, startThrowAwayServer } from './throw-away-server';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A migrated database with made-up evidence that all integration tests of a run share, as the
     * app opens it.
     */
    databaseUrl: string;
    /** The same, as the owner of its tables, whom row-level security does not bind. */
    ownerUrl: string;
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
    await withClient(server.url, (client) =>
      client.query('CREATE DATABASE shared TEMPLATE template'),
    );
    const ownerUrl = withDatabaseName(server.url, 'shared');
    await importEvidence(ownerUrl, MADE_UP);
    project.provide('templateUrl', templateUrl);
    project.provide('ownerUrl', ownerUrl);
    project.provide('databaseUrl', await openForApp(ownerUrl));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
