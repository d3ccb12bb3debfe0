/** A CSV file into the log: how it is read, and what becomes of each of its rows. */
export type { ColumnRole, Columns, FileRow } from './columns';
export { readDate } from './dates';
export {
  goalOfTitle,
  type KnownGoal,
  type SuggestedMeasure,
  suggestMeasure,
  type Target,
  titleKey,
} from './goals';
export { readNumber } from './numbers';
export {
  type EnteredOn,
  type FaultKind,
  type LoggedRow,
  loggedByTitle,
  MAX_ROWS,
  MAX_TITLES,
  type ResolvedRow,
  type RowFault,
  resolveRows,
  type SettledReading,
  titlesOf,
} from './resolve';
export {
  DELIMITERS,
  type Delimiter,
  likeliestDelimiter,
  type Reading,
  type ReadingChoices,
  readingOf,
} from './settings';
