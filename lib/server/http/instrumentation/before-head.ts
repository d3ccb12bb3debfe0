import type { ServerResponse } from 'node:http';

/**
 * Runs `change` at the moment a response's head (status and headers) is about to be sent, by
 * wrapping `writeHead`: all headers are set by then. The change that was added last runs first.
 *
 * @param change may set headers; gets the status and returns the one to send.
 */
export function beforeHead(response: ServerResponse, change: (status: number) => number): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const given = rest.find((argument) => typeof argument === 'object' && argument !== null);
    for (const [name, value] of pairsOf(given ?? {})) response.setHeader(name, value);
    return writeHead(change(status), ...rest.filter((argument) => typeof argument === 'string'));
  }) as typeof response.writeHead;
}

/** Headers in either form that `writeHead` takes: an object, or a list of names and values in turn. */
function pairsOf(headers: object): [string, string][] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []));
}
