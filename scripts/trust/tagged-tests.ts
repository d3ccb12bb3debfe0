import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';

export interface TaggedTest {
  line: number;
  file: string;
  title: string;
}

/** A quoted title that names a line in brackets. */
const tagged =
  /(['"`])((?:(?!\1)[^\\\n]|\\.)*\([^()\n]*\btrust \d+[^()\n]*\)(?:(?!\1)[^\\\n]|\\.)*)\1/g;
const tags = /\s*\((?:[^()\n]*\b)?trust \d+[^()\n]*\)/g;
/** Playwright's tags, which select tests and mean nothing to a reader. */
const runnerTags = /\s*@[\w-]+(?=\s|$)/g;

/** Titles in a test's source that say which line they hold, once for each line. */
export function tagsIn(source: string, file: string): TaggedTest[] {
  return [...source.matchAll(tagged)].flatMap(([, , text = '']) => {
    const inside = text.match(tags)?.join() ?? '';
    const title = text
      .replace(tags, '')
      .replace(runnerTags, '')
      .replace(/\$\{.*?\}+/g, '…')
      .replace(/\\(.)/g, '$1');
    return [...inside.matchAll(/trust (\d+)/g)].map(([, line]) => ({
      line: Number(line),
      file,
      title: title.trim(),
    }));
  });
}

/** Every tagged test of the project, by line, file and place. */
export function taggedTests(root = projectDirectory): TaggedTest[] {
  const files = globSync(
    '{app,bench,components,e2e,lib,prisma,scripts}/**/*.{test,spec}.{ts,tsx}',
    {
      cwd: root,
    },
  );
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('scripts/trust/'))
    .sort()
    .flatMap((file) => tagsIn(readFileSync(path.join(root, file), 'utf8'), file))
    .sort((a, b) => a.line - b.line);
}
