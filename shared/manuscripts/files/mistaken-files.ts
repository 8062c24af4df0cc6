/** A file that is no text, as file(1) knows it, and what to send instead. */
interface MistakenFile {
  readonly what: string;
  readonly advice: string;
}

const WORD = 'in Word: Save as, Word document (.docx)';

/** First bytes of files that people send under the name of a text. */
const SIGNATURES: readonly (readonly [signature: string, what: string, advice: string])[] = [
  ['\xFF\xD8\xFF', 'a JPEG photo', 'a name that ends in .jpg sends it as a photo'],
  ['\x89PNG', 'a PNG picture', 'a name that ends in .png sends it as a photo'],
  ['GIF8', 'a GIF picture', 'send photos as JPEG files, and the text as a file of its own'],
  [
    'PK\x03\x04',
    'a Word document or another zipped file',
    'a Word document is read under a name that ends in .docx',
  ],
  ['\xD0\xCF\x11\xE0', 'an old Word document', WORD],
  ['%PDF-', 'a PDF document', 'send the document that it was made of, or copy its text'],
  ['{\\rtf', 'an RTF document', WORD],
];

/** What a file is by its first bytes, where that is no text. */
export function mistakenFile(bytes: Uint8Array): MistakenFile | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const [, what, advice] = SIGNATURES.find(([mark]) => start.startsWith(mark)) ?? [];
  return what === undefined || advice === undefined ? undefined : { what, advice };
}
