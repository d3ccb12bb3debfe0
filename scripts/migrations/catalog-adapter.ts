import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** OID of PostgreSQL's internal `"char"`, which only the system catalogues use. */
const internalChar = 18;

/** The one form of `Pool.query` that the adapter uses. */
type Query = (settings: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;

/**
 * `PrismaPg` for the schema engine, which reads the system catalogues: the adapter of Prisma 7.10
 * refuses their one-letter columns (`pg_constraint.contype`) as an unsupported type. Here they
 * pass it as text and are then called the characters that the engine expects.
 */
export function catalogAdapter(pool: pg.Pool): PrismaPg {
  const characterColumns = markCharacterColumns(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => runScriptsWhole(await connectToShadowDb());
  factory.connect = async () => {
    const adapter = runScriptsWhole(await connect());
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characterColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return adapter;
  };
  return factory;
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * The adapter cuts a script at every semicolon, also within the body of a function. The server
 * itself reads a whole script in one go, and takes all of it or nothing.
 */
function runScriptsWhole(adapter: Adapter): Adapter {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
}

/** Makes the pool call `"char"` text, and tells for each array of rows which columns were it. */
function markCharacterColumns(pool: pg.Pool): WeakMap<object, number[]> {
  const marked = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as Query;
  const marking: Query = async (settings) => {
    const result = await query(settings);
    // A script of several statements gives an array of results, and nobody reads it.
    if (Array.isArray(result)) return result;
    const columns: number[] = [];
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== internalChar) return;
      field.dataTypeID = pg.types.builtins.TEXT;
      columns.push(index);
    });
    marked.set(result.rows, columns);
    return result;
  };
  pool.query = marking as typeof pool.query;
  return marked;
}
