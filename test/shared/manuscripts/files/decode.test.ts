import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../shared/manuscripts/files/decode.ts';
import { readManuscript } from '../../../../shared/manuscripts/read-manuscript.ts';
import { refusal } from '../reading.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Buffer.from(text, 'latin1');
const decoded = (bytes: Uint8Array) => decodeText(bytes, 'rilis.txt');
const refused = (bytes: Uint8Array) => refusal(() => decoded(bytes));

describe('what is taken', () => {
  test('a byte order mark is dropped and lines end with LF', () => {
    const { text, warnings } = decoded(encode('\uFEFFsatu\r\ndua\rtiga\u2028empat\u2029lima\n'));
    expect(text).toBe('satu\ndua\ntiga\nempat\n\nlima\n');
    expect(warnings).toEqual([]);
  });

  test('control characters and direction overrides are dropped', () => {
    expect(decoded(encode('Wa\u0007li\u202E Kota\u009F')).text).toBe('Wali Kota');
  });

  test('of a stack of accents thirty stay', () => {
    expect(decoded(encode(`q${'\u0323\u0001'.repeat(50_000)}`)).text).toHaveLength(31);
  });

  test('letters and their accents are composed', () => {
    expect(decoded(encode('Jose\u0301')).text).toBe('José');
  });
});

describe('UTF-16 with its byte order mark is read', () => {
  const text = 'Pasar “Segiri” – dibuka 😀\r\n\r\nSatu.';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each([
    ['little-endian, as Notepad calls Unicode', little],
    ['big-endian', Buffer.from(little).swap16()],
  ])('%s', (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text: text.replaceAll('\r', ''), warnings: [] });
  });

  test('as the longest manuscript', () => {
    const longest = Buffer.from(`\uFEFF${'a'.repeat(200_000)}`, 'utf16le');
    expect(decoded(longest).text).toHaveLength(200_000);
  });
});

describe('Windows-1252 is read, with a hint', () => {
  test('its quotes and dashes kept', () => {
    const { text, warnings } = decoded(latin('\x93Kami siap,\x94 katanya \x96 Jum\x92at\x85'));
    expect(text).toBe('“Kami siap,” katanya – Jum’at…');
    expect(warnings).toEqual([
      {
        code: 'readAsWindows1252',
        severity: 'hint',
        message:
          'The file is not UTF-8 and was read as Windows-1252: names with unusual letters may be wrong. Save it as UTF-8.',
      },
    ]);
  });

  test('that quotes the first name with an unusual letter', () => {
    const { text, warnings } = decoded(latin('Judul\r\n\r\nMenurut Andr\xE9 (48), \xA92022.'));
    expect(text).toContain('André (48), ©2022.');
    expect(warnings).toMatchObject([{ quote: 'André', at: { line: 3 } }]);
  });

  test('that comes with the reading', () => {
    const bytes = latin('Pasar Segiri Dibuka\n\nWarga \x93senang\x94.');
    const read = readManuscript(bytes, { name: 'rilis.txt', type: 'text/plain' });
    expect(read.manuscript.body).toBe('<p>Warga “senang”.</p>');
    expect(read.warnings.map(({ code }) => code)).toEqual(['readAsWindows1252']);
  });

  test('of the longest line in linear time', { timeout: 10_000 }, () => {
    for (const run of ['a', 'a-', 'a1', '\xE91']) {
      const bytes = latin(`${run.repeat(199_000 / run.length)}1\xE9`);
      expect(decoded(bytes).warnings).toHaveLength(1);
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing at all', '', 'empty'],
    ['white space', ' \r\n\t\u00A0\uFEFF', 'empty'],
    ['NUL bytes', 'Wali\u0000Kota', 'binary'],
    ['a zipped document', 'PK\u0003\u0004rest', 'binary'],
    ['a PDF', '%PDF-1.7 rest', 'binary'],
    ['RTF', '{\\rtf1\\ansi Wali Kota}', 'binary'],
    ['a GIF', 'GIF89a rest', 'binary'],
  ])('%s', (_, text, code) => {
    expect(refused(encode(text)).code).toBe(code);
  });

  test.each([
    [
      'a photo',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
      'a JPEG photo (a name that ends in .jpg sends it as a photo)',
    ],
    [
      'a Word document that calls itself text',
      latin('PK\x03\x04\0\0'),
      'a Word document or another zipped file (a Word document is read under a name that ends in .docx)',
    ],
    [
      'an old Word document',
      latin('\xD0\xCF\x11\xE0\xA1'),
      'an old Word document (in Word: Save as, Word document (.docx))',
    ],
    [
      'UTF-16 that is cut off',
      Uint8Array.of(0xff, 0xfe, 0x57, 0, 0x61),
      'UTF-16 that is damaged (in Notepad: Save as, Encoding: UTF-8)',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from('Wali Kota', 'utf16le'),
      'UTF-16 without its byte order mark (in Notepad: Save as, Encoding: UTF-8)',
    ],
    [
      'UTF-8 that is damaged',
      Buffer.concat([encode('“Satu”\r\n'), latin('dua \xE2\x80')]),
      'UTF-8 that is damaged in its line 2 (save it anew; in Notepad: Save as, Encoding: UTF-8)',
    ],
    [
      'a file of numbers',
      Uint8Array.of(0x1f, 0x8b, 8, 2, 0xff),
      'a binary file (copy its text into Notepad and save it as UTF-8)',
    ],
  ])('%s, with the way out', (_, bytes, received) => {
    expect(refused(bytes).message).toBe(
      `Expected text saved as UTF-8 for rilis.txt but received ${received}`,
    );
  });

  test('NUL characters in UTF-16', () => {
    expect(refused(Uint8Array.of(0xff, 0xfe, 0x57, 0, 0, 0)).code).toBe('binary');
  });

  test.each(['(', '*', '[', '>', '- ', '\u0301', '<'])('10 MB of %j', (text) => {
    const error = refused(encode(text.repeat(10_000_000 / text.length)));
    expect(error.code).toBe('tooLarge');
    expect(error.message).toMatch(/^Expected at most 200000 characters for rilis.txt but received/);
  });

  test('one character too many', () => {
    expect(decoded(encode('a'.repeat(200_000))).text).toHaveLength(200_000);
    expect(refused(encode('a'.repeat(200_001))).code).toBe('tooLarge');
  });
});
