import { z } from 'zod';
import type { SourceId } from '@/lib/domain/evidence';
import { type Cell, cellSchema } from './cell';

type Columns = Readonly<Record<string, Cell<unknown>>>;
type Value = string | number | boolean | null;

export type RowOf<Shape extends Columns> = {
  [Name in keyof Shape]: Shape[Name] extends Cell<infer Read> ? Read : never;
};

/** What is wrong with one column of a row. */
export interface CellFault {
  readonly column: string;
  readonly message: string;
}

export type EvidenceRow = Readonly<Record<string, Value>>;

export interface EvidenceFile {
  /** The sources of its figures: sources.csv lists all of them, or the file is absent. */
  readonly sources: readonly SourceId[];
  readonly columns: Columns;
  /** The columns that form the unique key of a row. */
  readonly key: readonly string[];
  /** Columns whose codes have to be in occupations.csv. */
  readonly occupations: readonly string[];
  /** Parses a record, by column, into its row or into every fault in it. */
  readonly parse: (record: Readonly<Record<string, string>>) => EvidenceRow | CellFault[];
}

interface Definition<Shape extends Columns> {
  sources: readonly SourceId[];
  columns: Shape;
  key: readonly (keyof Shape & string)[];
  occupations?: readonly (keyof Shape & string)[];
  /** A rule between columns: returns the fault, or undefined. */
  rule?: (row: RowOf<Shape>) => CellFault | undefined;
}

export function evidenceFile<const Shape extends Columns>({
  sources,
  columns,
  key,
  occupations = [],
  rule,
}: Definition<Shape>): EvidenceFile {
  const cells = Object.entries(columns).map(([name, cell]) => [name, cellSchema(cell)] as const);
  const schema = z.strictObject(Object.fromEntries(cells));
  return {
    sources,
    columns,
    key,
    occupations,
    parse: (record) => {
      const parsed = schema.safeParse(record);
      if (!parsed.success) {
        return parsed.error.issues.map(({ path, message }) => ({
          column: String(path[0] ?? ''),
          message,
        }));
      }
      const fault = rule?.(parsed.data as RowOf<Shape>);
      return fault ? [fault] : (parsed.data as EvidenceRow);
    },
  };
}
