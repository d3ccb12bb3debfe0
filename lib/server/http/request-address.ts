import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { clientAddress } from './client-address';

/** The address that this request came from. */
export async function requestAddress(): Promise<string> {
  return clientAddress(await headers(), env().TRUSTED_PROXY_HOPS);
}
