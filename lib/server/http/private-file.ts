import 'server-only';

/**
 * A file of a person's own data: downloaded under a plain name, kept in no cache.
 *
 * @param body a text, or a stream of bytes.
 */
export function privateFile(body: string | ReadableStream, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
