/** Progress goes to standard error: standard output belongs to the command's own result. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
