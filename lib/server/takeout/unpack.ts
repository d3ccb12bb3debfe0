import 'server-only';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { JSON_LIMITS, TakeoutFault } from '@/lib/schemas/takeout/split-plans';

const BROKEN = 'The zip is broken: it did not arrive whole, or was changed. Download it again.';
/** Entries of a zip that are looked at: an archive of ours has six. */
const MOST_ENTRIES = 100;

/**
 * The JSON of a file, as text in pieces: of a zip, the account or plan in it, wherever its folder.
 *
 * @throws TakeoutFault
 */
export async function* jsonText(file: string): AsyncGenerator<string> {
  if (!(await isZip(file))) return yield* decoded(createReadStream(file));
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch(() => {
    throw new TakeoutFault(BROKEN);
  });
  try {
    const entry = await findJson(zip);
    const stream = await zip.openReadStreamPromise(entry);
    yield* decoded(stream);
  } catch (error) {
    throw error instanceof TakeoutFault ? error : new TakeoutFault(BROKEN);
  } finally {
    zip.close();
  }
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1').startsWith('PK');
  } finally {
    await handle.close();
  }
}

async function findJson(zip: ZipFile): Promise<Entry> {
  if (zip.entryCount > MOST_ENTRIES) throw new TakeoutFault('The zip holds too many files.');
  const found: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.split('/').at(-1) ?? '';
    // What macOS puts beside each file of a zip begins with a dot.
    if (/^longview-(account|plan).*\.json$/.test(name)) found.push(entry);
  }
  const [entry, another] = found;
  if (!entry) throw new TakeoutFault('The zip has no longview-account.json in it.');
  if (another) throw new TakeoutFault('The zip has more than one account or plan in it.');
  if (entry.isEncrypted()) {
    throw new TakeoutFault(
      'The zip is protected by a password. Unpack it, and choose the file in it.',
    );
  }
  if (entry.uncompressedSize > JSON_LIMITS.json) {
    throw new TakeoutFault('The file in the zip is too large.');
  }
  return entry;
}

async function* decoded(bytes: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) {
      throw new TakeoutFault('The file is not UTF-8 text, as JSON has to be.');
    }
    throw error;
  } finally {
    bytes.destroy();
  }
}
