import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { readTakeout } from '@/lib/schemas/takeout/read-file';
import { withUploadedFile } from './receive';
import { jsonText } from './unpack';

vi.mock('@/lib/schemas/takeout/split-plans', async (original) => {
  const actual = await original<typeof import('@/lib/schemas/takeout/split-plans')>();
  return { ...actual, JSON_LIMITS: { ...actual.JSON_LIMITS, json: 10 * 1024 * 1024 } };
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function zipped(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip whose directory gives another size for a file than it has. */
function patched(zip: Buffer, size: number, instead: number): Buffer {
  const at = zip.indexOf(Buffer.from('PK\x01\x02')) + 24;
  if (zip.readUInt32LE(at) !== size) throw new Error('The size is elsewhere.');
  zip.writeUInt32LE(instead, at);
  return zip;
}

/** What reading a file comes to: its faults, or the one that ends it. */
async function faultsOf(content: Buffer): Promise<string[]> {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  const faults: string[] = [];
  try {
    for await (const part of readTakeout(jsonText(file)))
      if ('fault' in part) faults.push(part.fault);
  } catch (error) {
    faults.push((error as Error).message);
  }
  return faults;
}

const account = 'longview-account.json';

describe('a hostile file (trust 29)', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['that is empty', () => Buffer.alloc(0), /not JSON|no file of Longview/],
    ['that is no JSON', () => Buffer.from('hello'), /^Line 1: this is not JSON/],
    ['of another product', () => Buffer.from('{"format": "other"}'), /no file of Longview/],
    ['that is not UTF-8', () => Buffer.from([0x7b, 0xff, 0xfe]), /not UTF-8/],
    ['that is nested without end', () => Buffer.from('['.repeat(1_000_000)), /nested too deeply/],
    [
      'of a zip without an account',
      () => zipped({ 'a.txt': Buffer.from('x') }),
      /no longview-account/,
    ],
    [
      'of a zip with two',
      () => zipped({ [account]: Buffer.from('{}'), [`b/${account}`]: Buffer.from('{}') }),
      /more than one/,
    ],
    [
      'that unpacks to more than it may (a zip bomb)',
      () => zipped({ [account]: Buffer.alloc(11 * 1024 * 1024, ' ') }),
      /too large/,
    ],
    [
      'that unpacks to more than it says',
      async () => {
        const size = 11 * 1024 * 1024;
        const zip = await zipped({ [account]: Buffer.alloc(size, ' ') });
        return patched(zip, size, 1_000);
      },
      /zip is broken/,
    ],
    [
      'of an encrypted zip',
      async () => {
        const zip = await zipped({ [account]: Buffer.from('{"format": "other"}') });
        // Bit 0 of the general purpose flags, in the central directory.
        const at = zip.indexOf(Buffer.from('PK\x01\x02')) + 8;
        zip.writeUInt16LE(zip.readUInt16LE(at) | 1, at);
        return zip;
      },
      /protected by a password/,
    ],
    [
      'of a zip whose directory lies outside of it',
      async () => {
        const zip = await zipped({ [account]: Buffer.from('{}') });
        zip.writeUInt32LE(0x7fffffff, zip.length - 6);
        return zip;
      },
      /zip is broken/,
    ],
    [
      'of a zip with two hundred files',
      () =>
        zipped(
          Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}`, Buffer.from('x')])),
        ),
      /too many files/,
    ],
    [
      'of a zip that was cut off',
      async () => (await zipped({ [account]: Buffer.from('{}') })).subarray(0, 40),
      /zip is broken/,
    ],
    [
      'with more plans than fit',
      () => Buffer.from(`{"format": "longview.account", "plans": [${'{},'.repeat(101)}{}]}`),
      /more faults|more than 100 plans/,
    ],
  ])('%s is refused with a sentence', async (_name, content, fault) => {
    expect((await faultsOf(await content())).at(-1)).toMatch(fault);
  });

  it('whose path leads elsewhere is read by its name, and written nowhere', async () => {
    // yazl writes no such name: one of the same length is replaced.
    const zip = await zipped({ [`aa/bb/${account}`]: Buffer.from('{"format": "other"}') });
    const odd = Buffer.from(zip.toString('latin1').replaceAll('aa/bb/', '../../'), 'latin1');
    expect((await faultsOf(odd)).at(-1)).toMatch(/zip is broken/);
  });

  it('of the form for large files (zip64) is read', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('{"format": "other"}'), account, { forceZip64Format: true });
    zip.end({ forceZip64Format: true, comment: '' });
    expect((await faultsOf(await buffer(zip.outputStream))).at(-1)).toMatch(/no file of Longview/);
  });

  it('with names of prototypes changes no object', async () => {
    const file =
      '{"format": "longview.account", "__proto__": {"polluted": 1}, "version": 1, "plans": []}';
    await faultsOf(Buffer.from(file));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an upload (trust 29)', () => {
  const form = (content: Blob | null) => {
    const body = new FormData();
    if (content) body.set('file', content, '../../etc/passwd');
    return new Request('http://localhost/', { method: 'POST', body });
  };
  const read = (request: Request) =>
    withUploadedFile(request, async (file) => buffer(Readable.from(jsonText(file))));

  it('comes whole, whatever it is called', async () => {
    expect(`${await read(form(new Blob(['{"a": 1}'])))}`).toBe('{"a": 1}');
  });

  it.each<[string, () => Request, RegExp]>([
    ['without a file', () => form(null), /Choose a file first/],
    ['of an empty file', () => form(new Blob([])), /Choose a file first/],
    [
      'that is no form',
      () => new Request('http://localhost/', { method: 'POST', body: 'x' }),
      /Choose a file/,
    ],
    [
      'that is larger than 50 MB',
      () => form(new Blob([Buffer.alloc(51 * 1024 * 1024)])),
      /larger than 50 MB/,
    ],
  ])('%s is refused with a sentence', async (_name, request, fault) => {
    await expect(read(request())).rejects.toThrow(fault);
  });
});
