import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const GLOBAL = /^(app\/globals\.css|components\/ui\/(ui|print|fallback-fonts)\.css)$/;

/** The classes that a stylesheet is about: the first of each selector. */
function classesOf(sheet: string): string[] {
  const rules = read(sheet)
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/url\([^)]*\)/g, '');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, selector = '']) => (/^\s*@/.test(selector) ? [] : selector.split(/,(?![^(]*\))/)))
    .flatMap((selector) => /\.([a-z][\w-]*)/i.exec(selector)?.[1] ?? []);
}

/** The words of a file's `className` attributes. */
function classesWritten(file: string): Set<string> {
  const attributes = read(file).matchAll(/className=("[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g);
  return new Set([...attributes].flatMap(([, value = '']) => value.match(/[a-z][\w-]*/gi) ?? []));
}

function resolve(from: string, specifier: string): string | null {
  if (!/^(@\/|\.)/.test(specifier)) return null;
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((one) => existsSync(one) && statSync(one).isFile()) ?? null;
}

const imports = new Map<string, string[]>();
function importsOf(file: string): string[] {
  const known = imports.get(file);
  if (known) return known;
  const specifiers = file.endsWith('.css')
    ? []
    : [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, one = '']) => one);
  const found = specifiers.flatMap((specifier) => resolve(file, specifier) ?? []);
  imports.set(file, found);
  return found;
}

function reachedFrom(entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

const sheets = globSync('components/**/*.css').filter((sheet) => !GLOBAL.test(sheet));
const owners = new Map<string, string[]>();
for (const sheet of sheets) {
  for (const name of classesOf(sheet)) owners.set(name, [...(owners.get(name) ?? []), sheet]);
}
const global = new Set(['app/globals.css', 'components/ui/ui.css'].flatMap(classesOf));
const routes = globSync(
  'app/**/{page,layout,error,global-error,not-found,loading,template,default}.tsx',
);

describe('stylesheets', () => {
  it('on every page are only those of the tokens and of the primitives', () => {
    const loaded = [...read('app/globals.css').matchAll(/@import "([^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect(loaded).toEqual([
      'tailwindcss',
      '../components/ui/fallback-fonts.css',
      '../components/ui/ui.css',
      '../components/ui/print.css',
    ]);
  });

  it('do not disturb each other when they stay after a navigation', () => {
    const folderOf = (sheet: string) => sheet.split('/')[1];
    const shared = [...owners].filter(([, of]) => new Set(of.map(folderOf)).size > 1);
    expect(shared).toEqual([]);
    expect([...owners.keys()].filter((name) => global.has(name))).toEqual([]);
  });

  it.each(routes)('come with the components that need them: %s', (route) => {
    const reached = reachedFrom(route);
    const missing = [...reached]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...classesWritten(file)]
          .filter((name) => !global.has(name))
          .filter((name) => owners.has(name) && !owners.get(name)?.some((one) => reached.has(one)))
          .map((name) => `${file} writes .${name} of ${owners.get(name)}`),
      );
    expect(missing).toEqual([]);
  });

  it.each(routes)('come only with pages that write one of their classes: %s', (route) => {
    const reached = reachedFrom(route);
    const written = new Set(
      [...reached]
        .filter((file) => file.endsWith('.tsx'))
        .flatMap((file) => [...classesWritten(file)]),
    );
    const idle = [...reached]
      .filter((file) => file.endsWith('.css') && !GLOBAL.test(file))
      .filter((sheet) => !classesOf(sheet).some((name) => written.has(name)));
    expect(idle).toEqual([]);
  });
});
