import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { say } from '@/lib/cli/say';
import { poolSettings } from '../connection';
import { schemaAdapter } from './schema-adapter';

/** What wasm-bindgen exports for a bundler to call; the package's types leave it out. */
interface BindingsLoader {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loaded: Promise<void> | undefined;

/** Does by hand what a bundler would do for `import './schema_engine_bg.wasm'`. */
async function loadWebAssembly(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const folder = path.dirname(resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': importsWithFreeTimers(),
  });
  (bindings as unknown as BindingsLoader).__wbg_set_wasm(instance.exports);
  // The engine reports its panics here; otherwise they would only say "unreachable".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: say },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/**
 * What the engine imports, but with timers that do not keep the process alive: it never clears the
 * ten-second timeout of its lock.
 */
function importsWithFreeTimers(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...(bindings as object) };
  const name = Object.keys(imports).find((key) => key.startsWith('__wbg_setTimeout_'));
  if (name === undefined) return imports;
  imports[name] = (work: () => void, milliseconds: number) =>
    setTimeout(work, milliseconds).unref();
  return imports;
}

/**
 * Runs `work` with Prisma's own schema engine over the database at `url`. It is the WebAssembly
 * build of the program that `prisma migrate` downloads, so nothing is downloaded from outside npm.
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
    const adapter = bindMigrationAwareSqlAdapterFactory(schemaAdapter(pool));
    const datamodels = files?.map((file): [string, string] => [file.path, file.content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}
