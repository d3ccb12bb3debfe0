import 'server-only';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from '@fastify/busboy';
import { MAX_TAKEOUT_FILE } from '@/lib/schemas/max-body';
import { TakeoutFault } from '@/lib/schemas/takeout/split-plans';

const NO_FILE = 'Choose a file first: the zip or the JSON file that you downloaded.';
const TOO_LARGE =
  'The file is larger than 50 MB. Put it in a zip, or import your plans one by one.';

/**
 * Streams the one file of a form to a temporary file, whatever its name, and runs `work` with that
 * file's path; it is deleted afterwards.
 *
 * @throws TakeoutFault
 */
export async function withUploadedFile<T>(
  request: Request,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) throw new TakeoutFault(NO_FILE);
  const folder = await mkdtemp(path.join(tmpdir(), 'longview-'));
  try {
    const file = path.join(folder, 'upload');
    await receive(request.body, type, file);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(body: ReadableStream, type: string, file: string): Promise<void> {
  const form = busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 10, parts: 12, fieldSize: 1_000, fileSize: MAX_TAKEOUT_FILE },
  });
  let saved: Promise<void> | undefined;
  let tooLarge = false;
  let bytes = 0;
  form.on('file', (_field, stream) => {
    stream.on('limit', () => {
      tooLarge = true;
    });
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    saved = pipeline(stream, createWriteStream(file, { mode: 0o600 }));
    // Awaited below; an error before that is not an unhandled one.
    saved.catch(() => {});
  });
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), form).catch(
    () => {
      throw new TakeoutFault('The file did not arrive whole. Send it again.');
    },
  );
  await saved;
  if (tooLarge) throw new TakeoutFault(TOO_LARGE);
  if (bytes === 0) throw new TakeoutFault(NO_FILE);
}
