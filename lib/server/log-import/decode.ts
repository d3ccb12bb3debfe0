import { isUtf8 } from 'node:buffer';

/** The character encodings that are told apart; Windows-1252 stands for Latin-1 too. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why a file is no text. */
export type NoText = 'workbook' | 'binary' | 'empty';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly text: null; readonly fault: NoText };

/** In bytes: enough to see which half of each unit is zero. */
const SAMPLE = 4_096;

/**
 * Decodes a file: by its byte order mark, else UTF-16 by the zeros of its plain letters, else UTF-8 if
 * it is valid, else Windows-1252, in which Latin-1 reads the same but for control characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  // `PK` begins a zip, which a spreadsheet's own format is; the other is its older one.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { text: null, fault: 'workbook' };
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return { text: null, fault: 'binary' };
  return text.trim() === '' ? { text: null, fault: 'empty' } : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && odd > 4 * even) return 'utf-16le';
  if (even > sample.length / 5 && even > 4 * odd) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
