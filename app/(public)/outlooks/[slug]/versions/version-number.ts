/** The number that an address names, or none: at most nine digits, as the column holds. */
export function versionNumber(value: string | string[] | undefined): number {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : Number.NaN;
}
