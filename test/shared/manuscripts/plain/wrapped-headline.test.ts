import { expect, test } from 'vitest';
import { plain } from '../reading.ts';

const read = (...lines: readonly string[]) => plain(lines.join('\n'));

const TEXT = 'SAMARINDA, KOMINFONEWS - Pemerintah Kota membuka pendaftaran.';
const dateline = { place: 'SAMARINDA', outlet: 'KOMINFONEWS' };

test.each([
  ['on two lines', []],
  ['on two lines under a label', ['TOP NEWS']],
  ['on two lines, a label above a blank line', ['TOP NEWS', '']],
])('a headline %s is one headline', (_what, above) => {
  const headline = ['Pemkot Samarinda Buka Pendaftaran', 'Pasar Murah di Sepuluh Kecamatan'];
  expect(read(...above, ...headline, '', TEXT)).toMatchObject({
    headline: headline.join(' '),
    dateline,
    body: '<p>Pemerintah Kota membuka pendaftaran.</p>',
  });
});

test('a headline that is repeated right below is not joined to itself', () => {
  const headline = 'Pasar Murah di Sepuluh Kecamatan';
  expect(read(headline, headline, '', TEXT)).toMatchObject({ headline, dateline });
});

test('a sentence below the headline stays a paragraph', () => {
  const manuscript = read('Pasar Murah Dibuka', 'Warga boleh mendaftar sejak pagi.', '', TEXT);
  expect(manuscript.headline).toBe('Pasar Murah Dibuka');
  expect(manuscript.body).toContain('<p>Warga boleh mendaftar sejak pagi.</p>');
});

test('without a dateline nothing tells a second line of the headline from the text', () => {
  expect(read('Pasar Murah', 'Pendaftaran dibuka', '', 'Isi rilis.').headline).toBe('Pasar Murah');
});
