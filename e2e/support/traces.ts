/** The encodings in which a text can be in a page, an address, a script or a log. */
function formsOf(secret: string): string[] {
  return [
    ...[secret, secret.toLowerCase(), secret.toUpperCase(), encodeURIComponent(secret)],
    ...[JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')],
    ...[Buffer.from(secret).toString('base64url'), Buffer.from(secret).toString('hex')],
  ];
}

/** Names of the secrets that a text contains, in any of these encodings. */
export function tracesIn(text: string, secrets: Record<string, string>): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)))
    .map(([name]) => name);
}
