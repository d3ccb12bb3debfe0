import 'server-only';
import type { z } from 'zod';
import { readLimited } from './read-limited';

function refuse(status: number, error: string) {
  return Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/**
 * Reads a JSON body. One that is longer than `maxBytes`, or of another type or shape, is refused
 * here; a request from another site was refused before (proxy.ts).
 *
 * @returns the data, or the refusal to answer with.
 */
export async function readJsonBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes: number,
): Promise<{ data: z.output<S>; refusal?: undefined } | { refusal: Response }> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return { refusal: refuse(415, 'Send JSON.') };
  }
  const body = await readLimited(request, maxBytes);
  if (body === null) return { refusal: refuse(413, 'That is too long.') };
  const parsed = schema.safeParse(parse(body));
  if (!parsed.success) return { refusal: refuse(400, 'That could not be read.') };
  return { data: parsed.data };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
