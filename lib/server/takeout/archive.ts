import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive, as text that is made when its turn comes. */
export interface ArchiveFile {
  readonly name: string;
  readonly text: () => AsyncIterable<string>;
}

/**
 * The same moment in every archive, so that the same files give the same bytes: the first that zip
 * files can hold, in the local time that they have.
 */
const MTIME = new Date(1980, 0, 1);
const ENTRY = { mtime: MTIME, mode: 0o100644, forceDosTimestamp: true };

/**
 * Files as a zip, streamed: a file's text is made as fast as the archive is read. When one fails the
 * archive ends with that error, never as a whole one that lacks something.
 */
export function archive(files: readonly ArchiveFile[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: Error) => void output.destroy(error);
  zip.on('error', fail);
  for (const { name, text } of files) {
    zip.addReadStreamLazy(name, ENTRY, (callback) => {
      callback(null, Readable.from(text()).on('error', fail));
    });
  }
  zip.end();
  return output;
}
