/** A list as it is said: `2031`, `2031 and 2036`, `2031, 2036 and 2046`. */
export function listInWords(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(', ')} and ${last}`;
}
