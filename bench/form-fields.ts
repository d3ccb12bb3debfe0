import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '@/lib/cli/problem';

/**
 * The hidden fields of a page's form, as a browser without scripts would send them.
 *
 * @param part text that the form's HTML has; the last form of the page when left out
 */
export async function formFields(
  url: string,
  cookie: string,
  part?: string,
): Promise<Record<string, string>> {
  const html = await readPage(url, cookie);
  const forms = [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)]
    .map(([, inside = '']) => inside)
    .filter((inside) => inside.includes('$ACTION'));
  const form = part ? forms.find((inside) => inside.includes(part)) : forms.at(-1);
  if (!form) throw new Problem(`${url} has no such form.`);
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  );
}

/** The server may still be busy with what came before. */
async function readPage(url: string, cookie: string): Promise<string> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const response = await fetch(url, { headers: { cookie } }).catch(() => null);
    const html = await response?.text();
    if (response?.status === 200 && html) return html;
    await delay(1_000);
  }
  throw new Problem(`${url} did not come within two minutes.`);
}

function attribute(tag: string, name: string): string {
  const [, value = ''] = tag.match(new RegExp(`\\b${name}="([^"]*)"`)) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
