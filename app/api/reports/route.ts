import { env } from '@/lib/env';
import { parseCspViolations } from '@/lib/schemas/browser-report';
import { clientAddress } from '@/lib/server/http/client-address';
import { logCspViolations } from '@/lib/server/http/log-csp-violations';
import { readLimited } from '@/lib/server/http/read-limited';
import { acceptsReport } from '@/lib/server/rate-limit/report-limits';

/** Bytes. A browser's report has a few hundred; several may come at once. */
const MAX_REPORT = 16 * 1024;

/** Receives CSP violation reports and logs a line for each. */
export async function POST(request: Request) {
  const { NEXTAUTH_URL, TRUSTED_PROXY_HOPS } = env();
  const answer = (status: number) => new Response(null, { status });
  if (!(await acceptsReport(clientAddress(request.headers, TRUSTED_PROXY_HOPS))))
    return answer(429);
  const text = await readLimited(request, MAX_REPORT);
  if (text === null) return answer(413);
  const breaches = parseCspViolations(parseJson(text));
  if (breaches === null) return answer(400);
  logCspViolations(breaches, new URL(NEXTAUTH_URL).origin);
  return answer(204);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
