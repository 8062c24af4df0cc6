import { ManuscriptError } from '../manuscript-error.ts';

export const EXPECTED_TEXT = 'text saved as UTF-8';
const ADVICE = 'in Notepad: Save as, Encoding: UTF-8';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * A text by its bytes: UTF-8, UTF-16 with its byte order mark, and what is neither by Windows-1252,
 * which old editors write without saying so. A UTF-8 text that is damaged is refused: read by
 * Windows-1252 every quotation mark in it would be garbled.
 *
 * @param name of the file, for messages
 * @throws ManuscriptError binary, notUtf8
 */
export function readEncoded(
  bytes: Uint8Array,
  name: string,
): { readonly text: string; readonly encoding: Encoding } {
  const marked = utf16Of(bytes);
  const text = marked ? readStrictly(bytes, marked) : readUtf8(bytes, name);
  if (marked && text === undefined) throw notUtf8(name, `UTF-16 that is damaged (${ADVICE})`);
  if (text?.includes('\0')) throw binary(name);
  if (text !== undefined) return { text, encoding: marked ?? 'utf-8' };
  if (bytes.some(isBinary)) throw binary(name);
  return { text: readWindows1252(bytes), encoding: 'windows-1252' };
}

/** Bytes 128 to 159; those that it leaves undefined stay controls, which are dropped as such. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** By hand: the decoder of many a Node, 20.19 too, reads ISO 8859-1 under that name (nodejs/node#56542). */
function readWindows1252(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => {
    return WINDOWS_1252[byte - 128] ?? String.fromCharCode(byte);
  });
  return characters.join('');
}

/** As file(1) judges: BEL, BS, tab to CR and escape stand in texts, and DOS ended them with SUB. */
function isBinary(byte: number): boolean {
  return byte < 7 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27);
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function readUtf8(bytes: Uint8Array, name: string): string | undefined {
  if (lacksMark(bytes)) {
    throw notUtf8(name, `UTF-16 without its byte order mark (${ADVICE})`);
  }
  const text = readStrictly(bytes, 'utf-8');
  const damage = text === undefined ? damageOf(bytes) : undefined;
  if (damage === undefined) return text;
  throw notUtf8(name, `UTF-8 that is damaged in its line ${damage} (save it anew; ${ADVICE})`);
}

function readStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Latin letters in UTF-16: every other byte is NUL. */
function lacksMark(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000);
  const odd = start.reduce((sum, byte, at) => sum + (byte === 0 ? at % 2 : 0), 0);
  const all = start.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return all > start.length / 4 && (odd === 0 || odd === all);
}

/** The line of the first damage, where more letters beyond ASCII are well-formed UTF-8 than not. */
function damageOf(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  if (beyond - damaged <= damaged) return undefined;
  return text.slice(0, text.indexOf('\uFFFD')).split(/\r\n?|\n/).length;
}

function notUtf8(name: string, received: string): ManuscriptError {
  return new ManuscriptError('notUtf8', EXPECTED_TEXT, name, received);
}

function binary(name: string): ManuscriptError {
  const advice = 'copy its text into Notepad and save it as UTF-8';
  return new ManuscriptError('binary', EXPECTED_TEXT, name, `a binary file (${advice})`);
}
