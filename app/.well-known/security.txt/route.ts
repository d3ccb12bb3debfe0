import { notFound } from 'next/navigation';
import { env } from '@/lib/env';
import { securityTxt } from '@/lib/server/http/security-txt';

export const dynamic = 'force-dynamic';

/**
 * Where to report a vulnerability of this installation (RFC 9116); 404 without `SECURITY_CONTACT`.
 */
export function GET() {
  const { SECURITY_CONTACT, NEXTAUTH_URL } = env();
  if (!SECURITY_CONTACT) notFound();
  const text = securityTxt(SECURITY_CONTACT, NEXTAUTH_URL, new Date());
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
