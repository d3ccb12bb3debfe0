/**
 * Faults in the XML that is written here: tags that do not nest, attributes without quotes,
 * unescaped text.
 */
export function xmlFaults(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const token =
    /<\?xml [^<>]*\?>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+="[^"<>]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [whole, close, name, attributes, empty, text, stray] of xml.matchAll(token)) {
    if (stray) found.push(`stray < before ${xml.slice(xml.indexOf(whole), 40)}`);
    if (close && open.pop() !== close) found.push(`</${close}> does not close what is open`);
    if (name && !empty) open.push(name);
    for (const part of [attributes, text]) {
      if (part && (/&(?!(?:amp|lt|gt|quot|#39);)/.test(part) || part.includes(']]>'))) {
        found.push(`unescaped: ${part}`);
      }
    }
  }
  return [...found, ...open.map((name) => `<${name}> is not closed`)];
}
