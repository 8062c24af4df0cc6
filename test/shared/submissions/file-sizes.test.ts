import { expect, test } from 'vitest';
import { tooLarge } from '../../../shared/submissions/file-sizes.ts';
import { DOCX_TYPE } from '../../../shared/submissions/limits.ts';

const MB = 1024 * 1024;
const EXPORT = 'export it smaller, such as a JPEG of quality 90';
const TAKE_OUT = 'take large pictures out of it and send them as files of their own';

test.each([
  ['image/jpeg', 41 * MB, '40 MB', `41 MB: ${EXPORT}`],
  ['image/tiff', 1234.5 * MB, '40 MB', `1,234.5 MB: ${EXPORT}`],
  [DOCX_TYPE, 42 * MB, '40 MB', `42 MB: ${TAKE_OUT}`],
  ['text/html', 10 * MB + 1, '10 MB', `10.1 MB: ${TAKE_OUT}`],
])('%s of %d bytes is told in MB, and how it gets smaller', (type, size, most, received) => {
  expect(tooLarge(type, size)).toEqual({ most, received });
});

test('a file of exactly as many bytes as are allowed is taken', () => {
  expect(tooLarge('image/jpeg', 40 * MB)).toBeUndefined();
  expect(tooLarge('text/plain', 10 * MB)).toBeUndefined();
});
