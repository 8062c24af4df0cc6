import { cleanText } from '../text.ts';
import { MOST_CHARACTERS, MOST_TEXT_BYTES } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';

const EXPECTED = 'text saved as UTF-8';
const ADVICE = '(in Notepad: Save as, Encoding: UTF-8)';

/** First bytes of files that people send by mistake, as file(1) knows them. */
const SIGNATURES: readonly (readonly [signature: string, what: string])[] = [
  ['\xFF\xD8\xFF', 'a JPEG photo'],
  ['\x89PNG', 'a PNG picture'],
  ['PK\x03\x04', 'a Word document or another zipped file'],
  ['\xD0\xCF\x11\xE0', 'an old Word document'],
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'an RTF document'],
];

const UTF_16_MARKS = ['\xFF\xFE', '\xFE\xFF'];

/**
 * The text of a file: UTF-8 without its byte order mark, lines ended by LF, clean.
 * Other encodings are refused, not guessed: a wrong guess would garble names in print.
 *
 * @param name of the file, for messages
 * @throws ManuscriptError empty, binary, notUtf8, tooLarge
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature) throw new ManuscriptError('binary', EXPECTED, name, signature[1]);
  if (UTF_16_MARKS.some((mark) => start.startsWith(mark))) {
    throw new ManuscriptError('notUtf8', EXPECTED, name, `UTF-16 ${ADVICE}`);
  }
  if (bytes.includes(0)) throw new ManuscriptError('binary', EXPECTED, name, 'a binary file');
  if (bytes.length > MOST_TEXT_BYTES) {
    throw tooLarge(name, `${(bytes.length / 1e6).toFixed(1)} MB`);
  }
  const text = decodeUtf8(bytes, name).replace(/\r\n?/g, '\n');
  if (text.length > MOST_CHARACTERS) throw tooLarge(name, `${text.length} characters`);
  const clean = cleanText(text);
  if (clean.trim() === '') {
    throw new ManuscriptError('empty', 'text', name, 'an empty file');
  }
  return clean;
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const received = `bytes that are not UTF-8 ${ADVICE}`;
    throw new ManuscriptError('notUtf8', EXPECTED, name, received, { cause });
  }
}

function tooLarge(name: string, received: string): ManuscriptError {
  return new ManuscriptError('tooLarge', `at most ${MOST_CHARACTERS} characters`, name, received);
}
