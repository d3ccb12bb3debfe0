import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Addresses of the private pages and files, ids as `[planId]`, from the folders that make them. */
export function privateRoutes(): string[] {
  const files = globSync('app/(app)/**/{page.tsx,route.ts}', { cwd: root });
  const folders = files.map((file) => path.dirname(file).replace('app/(app)', ''));
  return folders.filter((folder) => !folder.includes('@')).sort();
}

/** How many server actions a plan's pages share, by their source. */
export function planActionCount(): number {
  const source = readFileSync(path.join(root, 'app/(app)/plans/[planId]/actions.ts'), 'utf8');
  return source.match(/^export const \w+Action = signedInAction/gm)?.length ?? 0;
}
