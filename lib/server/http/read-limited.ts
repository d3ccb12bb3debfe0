/**
 * A request's body as text.
 *
 * @returns null when it is longer than `max` bytes; the rest is not read.
 */
export async function readLimited(request: Request, max: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
