import { own } from '@/lib/domain/own';
/**
 * What a message is counted as before it is sent. `unsolicited`: a stranger may have typed the
 * address. `requested`: the person who reads the mailbox is expected to have asked for it.
 * `security`: tells the confirmed owner of an account what happened to it. `reminder`: what such an
 * owner asked to be reminded of.
 */
export type Quota = 'unsolicited' | 'requested' | 'security' | 'reminder';

/** A message to one person: a few sentences and at most some links, of this site only. */
export type Message<Q extends Quota = Quota> = {
  quota: Q;
  /** Its name in the log. */
  kind: string;
  subject: string;
  paragraphs: readonly string[];
  links?: readonly { label: string; url: string }[];
  /** After the links. */
  closing?: readonly string[];
  /** The same each time that it is sent, so that a mail program shows it once. */
  id?: string;
  /** The address that ends messages of this kind by a POST (RFC 8058). */
  unsubscribe?: string;
};

const signatureOf = ({ quota }: Message) =>
  quota === 'reminder'
    ? 'Longview sends this because you turned reminders on.'
    : 'Longview sends messages about your account and nothing else.';

export function asText(message: Message): string {
  const { paragraphs, links = [], closing = [] } = message;
  const linked = links.map(({ label, url }) => `${label}:\n${url}`);
  const signature = `-- \n${signatureOf(message)}`;
  return `${[...paragraphs, ...linked, ...closing, signature].join('\n\n')}\n`;
}

/** Plain HTML: no image, no stylesheet that is fetched, no tracking pixel. */
export function asHtml(message: Message): string {
  const { subject, paragraphs, links = [], closing = [] } = message;
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const body = [
    ...paragraphs.map(paragraph),
    ...links.map(({ label, url }) => `<p><a href="${escaped(url)}">${escaped(label)}</a></p>`),
    ...closing.map(paragraph),
    `<p style="color:#61594e;font-size:14px">${signatureOf(message)}</p>`,
  ].join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="max-width:34em;margin:24px auto;padding:0 16px;font:16px/1.5 Georgia,serif">
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => own(signs, sign) ?? '');
}
