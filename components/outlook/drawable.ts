/** What the picture's typefaces have: Latin letters and the punctuation of the house. */
const unknown = /[^\u0020-\u007e\u00a0-\u00ff–—‘’“”…]+/g;

/**
 * A text as the picture's renderer can draw it. For any other character it would ask hosts
 * elsewhere for a typeface or an emoji, and nothing here calls outside.
 */
export function drawable(text: string): string {
  return text.normalize('NFC').replace(unknown, ' ').replace(/ {2,}/g, ' ').trim();
}
