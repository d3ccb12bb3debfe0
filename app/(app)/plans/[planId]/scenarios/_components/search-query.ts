/** A query as pages are handed it. */
export type SearchQuery = Record<string, string | string[] | undefined>;

export function toSearchParams(query: SearchQuery): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) =>
      [values ?? []].flat().map((value) => [name, value] as [string, string]),
    ),
  );
}
