import { TRUST_LINES } from './lines';
import type { TaggedTest } from './tagged-tests';

const HEADING = `# What can be trusted, and the tests that hold it

A line for each promise, with the tests that fail when it is broken. A test says which line it holds in its title, \`(trust 14)\`; \`npm run -s trust\` writes this page from the titles, and a unit test fails when the two differ or a line has none.

| line | promise | held by |
|---|---|---|
`;

/** \`docs/trust.md\`. */
export function trustTable(tests: readonly TaggedTest[]): string {
  const rows = Object.entries(TRUST_LINES).map(([line, promise]) => {
    const byFile = new Map<string, string[]>();
    for (const { file, title, line: own } of tests) {
      if (own === Number(line)) byFile.set(file, [...(byFile.get(file) ?? []), title]);
    }
    const held = [...byFile].map(([file, titles]) => {
      const words = [...new Set(titles)].map((title) => title.replaceAll('|', '\\|')).join('; ');
      return `[${file}](../${encodeURI(file)}): ${words}`;
    });
    return `| ${line} | ${promise} | ${held.join('<br>') || 'nothing yet'} |`;
  });
  return `${HEADING}${rows.join('\n')}\n`;
}

/** Lines that no test holds, and tags that name no line. */
export function faultsOf(tests: readonly TaggedTest[]): string[] {
  const held = new Set(tests.map(({ line }) => line));
  const missing = Object.keys(TRUST_LINES).filter((line) => !held.has(Number(line)));
  const unknown = tests.filter(({ line }) => !(line in TRUST_LINES));
  return [
    ...missing.map((line) => `No test holds line ${line}: ${TRUST_LINES[Number(line)]}`),
    ...unknown.map(({ file, line }) => `${file} names line ${line}, which is none.`),
  ];
}
