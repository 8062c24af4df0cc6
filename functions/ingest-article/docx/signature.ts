import { MOST_FILE_BYTES } from './limits.ts';
import { A_DOCX, damaged, Refusal, tooLarge } from './refusal.ts';

/** OLE compound file: Office 97 to 2003, and the envelope of encrypted documents. */
const OLE = '\xD0\xCF\x11\xE0';

/** The first bytes of what people take for a Word document, in lower case. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['{\\rtf', 'an RTF document: open it in Word and save it as .docx'],
  ['%pdf-', 'a PDF document: send the Word document that it was made from'],
  ['mime-version:', 'a web page in one file (.mht): open it in Word and save it as .docx'],
  ['<html', 'a web page: open it in Word and save it as .docx'],
  ['<!doctype', 'a web page: open it in Word and save it as .docx'],
  ['<?xml', 'an XML file: open it in Word and save it as .docx'],
  ['\xFF\xD8\xFF', 'a JPEG photo'],
  ['\x89png', 'a PNG picture'],
];

const WHITE = /^[\s\xEF\xBB\xBF]+/;

/**
 * Whether a file may be a Word document at all, by its size and first bytes: nothing is unpacked.
 *
 * @throws Refusal wrongFormat, encrypted, tooLarge, empty, damaged
 */
export function checkSignature(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw new Refusal('empty', A_DOCX, 'an empty file');
  if (file.length > MOST_FILE_BYTES) {
    const size = `${(file.length / 1024 / 1024).toFixed(1)} MB`;
    throw tooLarge(`${MOST_FILE_BYTES / 1024 / 1024} MB`, size);
  }
  const start = file.toString('latin1', 0, 64);
  if (start.startsWith('PK\x03\x04')) return;
  if (start.startsWith(OLE)) throw oldOffice(file);
  if (start.startsWith('PK')) throw damaged('an archive without a document in it');
  const text = start.replace(WHITE, '').toLowerCase();
  const other = OTHERS.find(([mark]) => text.startsWith(mark.toLowerCase()));
  throw new Refusal('wrongFormat', A_DOCX, other?.[1] ?? 'a file of another kind');
}

/** Names of streams stand in the directory of the file, in UTF-16. */
function oldOffice(file: Buffer): Refusal {
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) {
    const received = 'one with a password: open it and save it as .docx without a password';
    return new Refusal('encrypted', `${A_DOCX} that can be read`, received);
  }
  const what = holds('WordDocument') ? 'an old Word document (.doc)' : 'an old Office document';
  return new Refusal('wrongFormat', A_DOCX, `${what}: open it in Word and save it as .docx`);
}
