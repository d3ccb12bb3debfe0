import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { schemaFile } from '@/lib/cli/paths';
import { withSchemaEngine } from './engine';
import { noExternalObjects } from './folder';

/**
 * The steps that would turn the database at `url` into what the Prisma schema describes, in words
 * or as SQL; empty when the two agree. The database itself stays as it is.
 */
export async function diffToSchema(
  url: string,
  format: 'words' | 'sql',
  schema = schemaFile,
): Promise<string> {
  const files = [{ path: schema, content: await readFile(schema, 'utf8') }];
  return withSchemaEngine(url, files, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schema) },
      to: { tag: 'schemaDatamodel', files },
      script: format === 'sql',
      exitCode: true,
      filters: noExternalObjects,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}
