import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** OID of PostgreSQL's internal `"char"`, which only the system catalogues use. */
const internalChar = 18;

/** The one form of `Pool.query` that the adapter uses for queries with a result. */
type Query = (settings: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;

/**
 * `PrismaPg` for the schema engine, with two fixes to the adapter of Prisma 7.10:
 *
 * - It refuses the one-letter columns of the system catalogues (`pg_constraint.contype`) as an
 * unsupported type. Here they pass through it as text, and are then given the character type that
 * the engine expects.
 * - It cuts a migration at every semicolon, those inside a function's body included, and runs the
 * pieces one by one. Here a migration is sent whole, so PostgreSQL applies all of it or nothing.
 */
export function schemaAdapter(pool: pg.Pool): PrismaPg {
  const characterColumns = markCharacterColumns(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characterColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    adapter.executeScript = async (script) => {
      const client = await pool.connect();
      await client
        .query(script)
        .catch(throwAsAdapter)
        .finally(() => client.release());
    };
    return adapter;
  };
  return factory;
}

/**
 * Makes the pool report `"char"` columns as text. @returns for each array of rows, which columns
 * they were.
 */
function markCharacterColumns(pool: pg.Pool): WeakMap<object, number[]> {
  const marked = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as Query;
  const marking: Query = async (settings) => {
    const result = await query(settings);
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

/** Rethrows a database error in the form that the engine understands. */
function throwAsAdapter(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}
