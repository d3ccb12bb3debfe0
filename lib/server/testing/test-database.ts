import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withClient, withDatabaseName } from '../database/connection';
import { appUrl as sharedAppUrl } from './shared-database';

export interface TestDatabase {
  /** As the owner of its tables. */
  url: string;
  /** As the app opens it. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one test file alone; integration tests only. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const maintenanceUrl = withDatabaseName(templateUrl, 'postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(maintenanceUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template`),
  );
  return {
    url: withDatabaseName(templateUrl, name),
    appUrl: withDatabaseName(sharedAppUrl, name),
    async drop() {
      await withClient(maintenanceUrl, (client) =>
        client.query(`DROP DATABASE ${name} WITH (FORCE)`),
      );
    },
  };
}
