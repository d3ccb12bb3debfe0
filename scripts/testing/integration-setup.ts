import type { TestProject } from 'vitest/node';
import { withClient, withDatabaseName } from '../database/connection';
import { migrate } from '../migrations/migrate';
import { startThrowAwayServer } from './throw-away-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that all integration tests of a run share. */
    databaseUrl: string;
    /** A migrated, empty database to copy; nobody connects to it. */
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
    await withClient(server.url, (client) =>
      client.query('CREATE DATABASE shared TEMPLATE template'),
    );
    project.provide('templateUrl', templateUrl);
    project.provide('databaseUrl', withDatabaseName(server.url, 'shared'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
