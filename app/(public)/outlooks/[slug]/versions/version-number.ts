/** The version number in an address, NaN unless it has one to nine digits, as the column holds. */
export function versionNumber(value: string | string[] | undefined): number {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : Number.NaN;
}
