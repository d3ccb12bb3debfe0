/** A percentage of CSS or SVG, to a hundredth: a tenth of a pixel at a thousand of them. */
export function cssPercent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
