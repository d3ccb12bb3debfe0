import path from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isDeleteExpression,
  isElementAccessExpression,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { describe, expect, it } from 'vitest';
import { own } from './own';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The product's code: what the built server and browsers run. */
const isProduct = (file: string) =>
  /^(app|components|lib|proxy|instrumentation)\b/.test(file) &&
  !/\.(test|fixture)\.|\/testing\/|^lib\/(cli|server\/database\/generated)\/|^lib\/domain\/own\.ts$/.test(
    file,
  );

const isWritten = (node: Node) =>
  isDeleteExpression(node.parent) ||
  (isBinaryExpression(node.parent) &&
    node.parent.left === node &&
    node.parent.operatorToken.kind === SyntaxKind.EqualsToken);

/** Every `record[text]` that is read, where the type of `text` is `string`. */
function lookups(): string[] {
  const api = new API({ cwd: root });
  const config = path.join(root, 'tsconfig.json');
  const project = api.updateSnapshot({ openProject: config }).getProject(config);
  if (!project) throw new Error('TypeScript does not open the project.');
  const { program, checker } = project;
  const found = program.getSourceFileNames().flatMap((name) => {
    const file = path.relative(root, name).split(path.sep).join('/');
    const source = isProduct(file) ? program.getSourceFile(name) : undefined;
    if (!source) return [];
    const reads: Node[] = [];
    const keys: Node[] = [];
    const visit = (node: Node) => {
      if (isElementAccessExpression(node) && !isWritten(node)) {
        reads.push(node);
        keys.push(node.argumentExpression);
      }
      node.forEachChild(visit);
    };
    visit(source);
    const types = keys.length > 0 ? checker.getTypeAtLocation(keys) : [];
    return reads.flatMap((node, at) => {
      const type = types[at];
      const isText = type && checker.typeToString(type) === 'string';
      return isText ? [`${file}: ${node.getText(source)}`] : [];
    });
  });
  api.close();
  return found;
}

describe('looking a text up in an object', () => {
  it('finds what the object itself holds, and nothing that every object inherits (trust 11)', () => {
    const record = { a: 1, constructor: 2 };
    expect(own(record, 'a')).toBe(1);
    expect(own(record, 'constructor')).toBe(2);
    for (const name of ['b', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      expect(own(record, name), name).toBeUndefined();
    }
    expect(own<number>({}, 'constructor')).toBeUndefined();
    expect(own(undefined, 'a')).toBeUndefined();
    expect(own(Object.assign(Object.create(null), record), 'a')).toBe(1);
  });

  it('is done in no other way by the product’s code (trust 11)', { timeout: 60_000 }, () => {
    expect(lookups(), 'Write own(record, text), of lib/domain/own.ts').toEqual([]);
  });
});
