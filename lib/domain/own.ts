/**
 * What an object holds under a key of its own: `undefined` for `constructor`, `toString` and the
 * like, which every plain object inherits and `record[key]` would return. For every look-up by a
 * text, since some texts are people's.
 */
export function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
