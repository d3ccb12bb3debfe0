import type { APIRequestContext, APIResponse } from '@playwright/test';

/** A form as the server wrote it, to be sent as a browser without JavaScript would. */
export interface Form {
  fields: Record<string, string>;
  /** The words on the button that sends it. */
  button: string;
  send(changes?: Record<string, string>, headers?: Record<string, string>): Promise<APIResponse>;
}

/** All forms of a page that call a server action. */
export async function readForms(request: APIRequestContext, address: string): Promise<Form[]> {
  const html = await (await request.get(address)).text();
  const forms = [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) => inside);
  return forms
    .filter((inside) => inside.includes('$ACTION'))
    .map((inside) => {
      const fields = fieldsOf(inside);
      return {
        fields,
        button: buttonOf(inside),
        send: (changes, headers) =>
          request.post(address, {
            multipart: { ...fields, ...changes },
            headers: { origin: new URL(process.env.BASE_URL ?? '').origin, ...headers },
            maxRedirects: 0,
          }),
      };
    });
}

/**
 * The form with this text on its button; without one, the last form, which comes after the
 * header's.
 */
export async function readForm(
  request: APIRequestContext,
  address: string,
  button?: string | RegExp,
): Promise<Form> {
  const forms = await readForms(request, address);
  const form = button === undefined ? forms.at(-1) : forms.find((one) => one.button.match(button));
  if (!form) throw new Error(`No form “${button}” at ${address}.`);
  return form;
}

/** A page's text, without markup, scripts and styles. */
export function wordsOf(html: string): string {
  return html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
}

function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const { name, value, type } = attributesOf(tag);
    const choice = type === 'radio' || type === 'checkbox';
    if (name && (!choice || /\schecked/.test(tag))) fields[name] = value ?? (choice ? 'on' : '');
  }
  for (const [, open = '', text = ''] of html.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) {
    const { name } = attributesOf(open);
    if (name) fields[name] = decode(text);
  }
  for (const [, open = '', options = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(open);
    const chosen = options.match(/<option[^>]*selected[^>]*>/) ?? options.match(/<option[^>]*>/);
    if (name && chosen) fields[name] = attributesOf(chosen[0]).value ?? '';
  }
  return fields;
}

function buttonOf(html: string): string {
  const [, words = ''] =
    html.match(/<button[^>]*type="submit"[^>]*>(.*?)<\/button>/s) ??
    html.match(/<button[^>]*>(.*?)<\/button>/s) ??
    [];
  return decode(words.replace(/<[^>]*>/g, ''));
}

function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/\s([^\s=>/]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name, decode(value ?? '')]));
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text
    .replace(/<!-- -->/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
}
