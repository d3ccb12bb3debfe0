/** Under which a person puts off a version of their outlook. */
export function outlookNewsKey(number: number): string {
  return `outlook:${number}`;
}
