import type { NextRequest } from 'next/server';

function isAddress(value: string): boolean {
  return value === '' || value.startsWith('/') || (/^https?:/.test(value) && URL.canParse(value));
}

/**
 * Whether next-auth can read a request: it answers 500 to a `callbackUrl` that is not a URL, and to
 * control characters, which no header can carry.
 */
export function isReadable({
  nextUrl,
  cookies,
}: Pick<NextRequest, 'nextUrl' | 'cookies'>): boolean {
  const { searchParams } = nextUrl;
  const kept = cookies.getAll().filter(({ name }) => name.endsWith('callback-url'));
  return (
    [...searchParams.values()].every((value) => !/\p{Cc}/u.test(value)) &&
    [...searchParams.getAll('callbackUrl'), ...kept.map(({ value }) => value)].every(isAddress)
  );
}
