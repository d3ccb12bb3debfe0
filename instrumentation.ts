/** Runs once before the server takes requests: a bad configuration stops it here. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  env();
  const { recordPeerAddress } = await import('@/lib/server/auth/record-peer-address');
  recordPeerAddress();
}
