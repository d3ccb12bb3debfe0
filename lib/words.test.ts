import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Turns of phrase that nobody says aloud, each with what to write instead. */
const HABITS: Readonly<Record<string, string>> = {
  'whoever|whomever|whosoever': 'people who …, anyone who …',
  somebody: 'someone, or name them',
  'mend(s|ed|ing)?': 'fix, put right',
  'what stands': 'what is there now',
  '(what|than|of the \\d+|is|are|was|were) asked (for|by|of)': 'needed, required',
  'what (is|was) asked': 'what is needed',
  'answer(s|ing) for|(to|will|must|can|who|you|they) answer for': 'is responsible for',
  'by as (few|little|many) \\w+ as possible': 'the fewest, the least',
  'lies with': 'is up to',
  'ones? own': 'your own',
  'opens? nothing': 'no longer works',
  anew: 'again',
};

const habit = new RegExp(`\\b(${Object.keys(HABITS).join('|')}|one[’']s)\\b`, 'i');

/** The code without its comments, each line in its place. */
function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/[^\n]*/gm, '$1');
}

/** Lines with a habit: `file:line: the line`. */
function habitsIn(file: string, code: string): string[] {
  const lines = withoutComments(code).split('\n');
  return lines.flatMap((line, at) =>
    habit.test(line) && !/^import /.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [],
  );
}

const files = globSync('{app,components,lib,scripts}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$|\.fixture\.ts$|\/generated\/|\/testing\//.test(file),
);

describe('the words of the interface', () => {
  it('are those that people say aloud', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => habitsIn(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('are found in texts of every kind, and comments are not counted', () => {
    const code = [
      "const a = 'Whoever reads this';",
      '<p>What stands there is mended.</p>',
      '// somebody',
      '/* whoever',
      ' * somebody */',
      'const url = "https://example.org/"; // whoever',
      'const b = `you answer for it`;',
      'recommend(someone);',
    ].join('\n');
    expect(habitsIn('a.ts', code).map((found) => found.split(':')[1])).toEqual(['1', '2', '7']);
  });
});
