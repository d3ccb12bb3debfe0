import 'server-only';
import Bowser from 'bowser';
import { headers } from 'next/headers';

const UNKNOWN = 'an unknown browser';

/** A name of the form that the library's own lists have; one that a client made up is dropped. */
function known(name: string | undefined): string | undefined {
  return name && /^[A-Za-z][A-Za-z0-9 .+-]{0,29}$/.test(name) ? name : undefined;
}

/** Browser and system by family, such as "Firefox on Linux": enough to know a device again. */
export function deviceFamily(userAgent: string): string {
  if (!userAgent) return UNKNOWN;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  const [program, system] = [known(browser.name), known(os.name)];
  if (!program) return system ? `${UNKNOWN} on ${system}` : UNKNOWN;
  return system ? `${program} on ${system}` : program;
}

/** The device that this request came from. */
export async function currentDevice(): Promise<string> {
  return deviceFamily((await headers()).get('user-agent') ?? '');
}
