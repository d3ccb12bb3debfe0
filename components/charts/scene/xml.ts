import { own } from '@/lib/domain/own';

/** Characters that XML 1.0 does not allow in any form, halves of surrogate pairs included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\u{FFFD}')
    .replace(/[&<>"']/g, (character) => own(ENTITIES, character) ?? character);
}

/** An element from its name, its attributes, and children that are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(`${value}`)}"`))
    .join('');
  return children.length > 0
    ? `<${name}${written}>${children.join('')}</${name}>`
    : `<${name}${written}/>`;
}

/** Breaks text between words into lines of at most so many characters; the last one is cut short. */
export function wrap(text: string, length: number, lines: number): string[] {
  const wrapped: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = current ? `${current} ${word}` : word;
    if (current && longer.length > length) {
      wrapped.push(current);
      current = word;
    } else current = longer;
  }
  if (current) wrapped.push(current);
  return wrapped
    .slice(0, lines)
    .map((line, index) => (index === lines - 1 && wrapped.length > lines ? `${line} …` : line))
    .map((line) => (line.length > length + 2 ? `${line.slice(0, length)}…` : line));
}
