import { readFile } from 'node:fs/promises';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { poolSettings } from '../database/connection';
import { catalogAdapter } from './catalog-adapter';

/** What wasm-bindgen exports for a bundler to call; the package's types leave it out. */
interface BindingsLoader {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loaded: Promise<void> | undefined;

/** Does by hand what a bundler would do for `import './schema_engine_bg.wasm'`. */
async function loadWebAssembly(): Promise<void> {
  const script = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(new URL('schema_engine_bg.wasm', script));
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  (bindings as unknown as BindingsLoader).__wbg_set_wasm(instance.exports);
  // The engine tells its panics here; without it they would be "unreachable" and nothing else.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/**
 * Runs `work` with Prisma's own schema engine over the database at `url`. It is the WebAssembly
 * build of the program that `prisma migrate` downloads, so nothing outside npm is asked.
 *
 * @param files the Prisma schema, for work that compares with it.
 */
export async function withSchemaEngine<Result>(
  url: string,
  files: readonly bindings.SchemaContainer[] | undefined,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= loadWebAssembly();
  await loaded;
  const pool = new pg.Pool({ ...poolSettings(url), idleTimeoutMillis: 0 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool));
    const datamodels = files?.map((file): [string, string] => [file.path, file.content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}
