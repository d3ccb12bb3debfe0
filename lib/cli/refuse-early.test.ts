import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const preload = pathToFileURL(path.join(import.meta.dirname, 'refuse-early.mjs')).href;

/** Asks a server twice: before something instruments its requests, and after. */
const program = `
import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
const server = createServer((request, response) => response.end('words')).listen(0, '127.0.0.1', async () => {
  const ask = () => fetch('http://127.0.0.1:' + server.address().port).then((answer) => answer.text());
  console.log(await ask().catch(() => 'closed'));
  subscribe('http.server.request.start', () => {});
  console.log(await ask());
  process.exit();
});`;

it('nothing is answered before requests are instrumented (trust 26) (trust 14)', async () => {
  const args = ['--import', preload, '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout.trim().split('\n')).toEqual(['closed', 'words']);
});
