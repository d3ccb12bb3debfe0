/** A CSV file's text; `quoteAll` and the line end are what other programs would choose. */
export function csvText(
  rows: readonly (readonly string[])[],
  { quoteAll = false, end = '\n' }: { quoteAll?: boolean; end?: '\n' | '\r\n' } = {},
): string {
  const cell = (text: string) =>
    quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(',')}${end}`).join('');
}
