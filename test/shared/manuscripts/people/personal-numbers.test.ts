import { expect, test } from 'vitest';
import { personalNumberWarnings } from '../../../../shared/manuscripts/people/personal-number-warnings.ts';

const quotes = (text: string) =>
  personalNumberWarnings([{ part: 'body', text, at: { line: 1 } }]).map(({ quote }) => quote);

test.each([
  ['Drs. Abdul, NIP. 19680412 199303 1 008', ['NIP. 19680412 199303 1 008']],
  ['nomor 196804121993031008 itu', ['196804121993031008']],
  ['NIK 6472011204680001', ['NIK 6472011204680001']],
  ['warga 6472015204680001 hadir', ['6472015204680001']],
])('%j tells of a person', (text, expected) => {
  expect(quotes(text)).toEqual(expected);
});

test.each(['0812-3456-7890', 'Rp1.234.567.890.123.456', 'rekening 1234567890123456', 'NIP baru'])(
  '%j does not',
  (text) => {
    expect(quotes(text)).toEqual([]);
  },
);
