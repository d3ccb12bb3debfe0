/** A page's `title`: the thing that it is about, then what that belongs to. No `%s` or `$` in a name is read as a pattern. */
export function pageTitle(...names: [string, ...string[]]): { absolute: string } {
  return { absolute: [...names, 'Longview'].join(' · ') };
}
