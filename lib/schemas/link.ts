/** Whether a browser opens it as http, https or mailto, written out, and runs nothing. */
export function isLink(value: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(value) && URL.canParse(value);
}
