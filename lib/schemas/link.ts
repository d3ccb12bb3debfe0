/** Whether the value is an absolute http, https or mailto URL, which cannot run a script. */
export function isLink(value: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(value) && URL.canParse(value);
}
