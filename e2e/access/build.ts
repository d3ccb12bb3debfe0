import { readFileSync } from 'node:fs';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '..', '..', '.next');

function read<Manifest>(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(built, file), 'utf8'));
}

/**
 * Each route that the build serves: its address, with ids as `[planId]`, and whether it is a page.
 */
export function builtRoutes(): { route: string; isPage: boolean }[] {
  const manifest = read<Record<string, string>>('app-path-routes-manifest.json');
  // A page and its parallel routes (slots) share one address.
  const routes = new Map(
    Object.entries(manifest).map(([file, route]) => [route, file.endsWith('/page')]),
  );
  return [...routes].map(([route, isPage]) => ({ route, isPage }));
}

export interface BuiltAction {
  /** The id that a browser sends for it. */
  id: string;
  file: string;
  name: string;
  /** The address of a page that it can be sent to. */
  page: string;
}

/** Each server action that the build answers to, whether or not a page shows its form. */
export function builtActions(): BuiltAction[] {
  interface Entry {
    workers: Record<string, unknown>;
    filename: string;
    exportedName: string;
  }
  const { node, edge } = read<Record<'node' | 'edge', Record<string, Entry>>>(
    'server/server-reference-manifest.json',
  );
  const routes = read<Record<string, string>>('app-path-routes-manifest.json');
  return Object.entries({ ...node, ...edge }).map(([id, { workers, filename, exportedName }]) => {
    // A layout's action is on every page: the one beside it is for those who may call it.
    const beside = (worker: string) => worker.startsWith(`${path.dirname(filename)}/`);
    const pages = Object.keys(workers)
      .sort((a, b) => Number(beside(b)) - Number(beside(a)))
      .map((worker) => routes[worker.replace(/^app/, '')] ?? '');
    const page = pages.find((address) => !address.includes('(.)')) ?? '';
    return { id, file: filename, name: exportedName, page };
  });
}

/** Sites other than the app's own whose forms the build would accept. */
export function allowedOrigins(): unknown {
  const { config } = read<{ config: { experimental: { serverActions?: object } } }>(
    'required-server-files.json',
  );
  const settings: { allowedOrigins?: unknown } = config.experimental.serverActions ?? {};
  return settings.allowedOrigins;
}
