import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/manuscripts/decode.ts';
import { refusal } from './reading.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const refused = (bytes: Uint8Array) => refusal(() => decodeText(bytes, 'rilis.txt'));

describe('what is taken', () => {
  test('a byte order mark is dropped and lines end with LF', () => {
    expect(decodeText(encode('\uFEFFsatu\r\ndua\rtiga\n'), 'rilis.txt')).toBe('satu\ndua\ntiga\n');
  });

  test('control characters and direction overrides are dropped', () => {
    expect(decodeText(encode('Wa\u0007li\u202E Kota\u009F'), 'rilis.txt')).toBe('Wali Kota');
  });

  test('of a stack of accents thirty stay', () => {
    expect(decodeText(encode(`q${'\u0323\u0001'.repeat(50_000)}`), 'rilis.txt')).toHaveLength(31);
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
  ])('%s', (_, text, code) => {
    expect(refused(encode(text)).code).toBe(code);
  });

  test('a photo is named as one', () => {
    expect(refused(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)).message).toBe(
      'Expected text saved as UTF-8 for rilis.txt but received a JPEG photo',
    );
  });

  test('UTF-16 is named, with the way out', () => {
    expect(refused(Uint8Array.of(0xff, 0xfe, 0x57, 0)).message).toBe(
      'Expected text saved as UTF-8 for rilis.txt but received UTF-16 (in Notepad: Save as, Encoding: UTF-8)',
    );
  });

  test('Windows-1252 is not UTF-8, and the cause is kept', () => {
    const error = refused(Uint8Array.of(0x57, 0x61, 0x93, 0x6c, 0x69));
    expect(error.code).toBe('notUtf8');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test.each(['(', '*', '[', '>', '- ', '\u0301', '<'])('10 MB of %j', (text) => {
    const error = refused(encode(text.repeat(10_000_000 / text.length)));
    expect(error.code).toBe('tooLarge');
    expect(error.message).toMatch(/^Expected at most 200000 characters for rilis.txt but received/);
  });

  test('one character too many', () => {
    expect(decodeText(encode('a'.repeat(200_000)), 'rilis.txt')).toHaveLength(200_000);
    expect(refused(encode('a'.repeat(200_001))).code).toBe('tooLarge');
  });
});
