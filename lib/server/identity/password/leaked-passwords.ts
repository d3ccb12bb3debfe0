import 'server-only';
import type { Known } from './pieces';

/** Loaded lazily and memoised: the list takes some megabytes of memory. */
let reading: Promise<Known> | undefined;

/** About fifty thousand leaked passwords and six keyboards, from a package: nothing is fetched. */
export function leakedPasswords(): Promise<Known> {
  reading ??= read();
  return reading;
}

async function read(): Promise<Known> {
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  const words = dictionary['passwords-common'].map((word, index) => [word, index + 1] as const);
  const keyboards = Object.values(adjacencyGraphs).map(
    (graph) =>
      new Map(
        Object.entries(graph).map(([key, beside]) => [
          key.toLowerCase(),
          beside.map((signs) => signs?.at(0) ?? ''),
        ]),
      ),
  );
  return { ranks: new Map(words), keyboards };
}
