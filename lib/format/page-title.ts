/**
 * A page's `title`: the thing that it is about, then what that belongs to. The layout's template adds
 * the product's name, as a replacement text: a `$` in a name is doubled, so that it stays one.
 */
export function pageTitle(...names: [string, ...string[]]): string {
  return names.join(' · ').replaceAll('$', '$$$$');
}
