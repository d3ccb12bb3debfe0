import 'server-only';
import { env } from '@/lib/env';

/** Whether messages are delivered: otherwise pages say that there is no mail server. */
export function hasMailServer(): boolean {
  return env().SMTP_URL !== '';
}
