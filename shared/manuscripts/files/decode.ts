import { cleanText } from '../../text.ts';
import { MOST_CHARACTERS, MOST_TEXT_BYTES } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { EXPECTED_TEXT, readEncoded } from './encodings.ts';
import { mistakenFile } from './mistaken-files.ts';

export interface Decoded {
  /** without its byte order mark, lines ended by LF, clean; longer than white space */
  readonly text: string;
  readonly warnings: readonly ManuscriptWarning[];
}

/** Of Windows, old Macintoshes, Unix; the line separator that copies from iPhones hold. */
const LINE_BREAK = /\r\n?|\u2028/g;

const WORDS = /\p{L}[\p{L}'’-]*/gu;
const UNUSUAL = /(?![a-z])\p{L}/iu;

/**
 * The text of a file in UTF-8, UTF-16 with its byte order mark, or Windows-1252, of which a hint warns.
 *
 * @param name of the file, for messages
 * @throws ManuscriptError empty, binary, notUtf8, tooLarge
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  const mistaken = mistakenFile(bytes);
  if (mistaken) {
    const received = `${mistaken.what} (${mistaken.advice})`;
    throw new ManuscriptError('binary', EXPECTED_TEXT, name, received);
  }
  if (bytes.length > MOST_TEXT_BYTES) {
    throw tooLarge(name, `${(bytes.length / 1e6).toFixed(1)} MB`);
  }
  const { text: read, encoding } = readEncoded(bytes, name);
  const text = read.replace(LINE_BREAK, '\n').replaceAll('\u2029', '\n\n');
  if (text.length > MOST_CHARACTERS) throw tooLarge(name, `${text.length} characters`);
  const clean = cleanText(text);
  if (clean.trim() === '') {
    throw new ManuscriptError('empty', 'text', name, 'an empty file');
  }
  return { text: clean, warnings: encoding === 'windows-1252' ? [readAsWindows1252(clean)] : [] };
}

/** With the first word that holds a letter of its own, where there is one. */
function readAsWindows1252(text: string): ManuscriptWarning {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => UNUSUAL.test(one));
  const quote = lines[line]?.match(WORDS)?.find((word) => UNUSUAL.test(word));
  return {
    code: 'readAsWindows1252',
    severity: 'hint',
    message:
      'The file is not UTF-8 and was read as Windows-1252: names with unusual letters may be wrong. Save it as UTF-8.',
    ...(quote !== undefined && { quote, at: { line: line + 1 } }),
  };
}

function tooLarge(name: string, received: string): ManuscriptError {
  return new ManuscriptError('tooLarge', `at most ${MOST_CHARACTERS} characters`, name, received);
}
