import { expect, test } from 'vitest';
import { parseBody } from '../../../../shared/manuscripts/body/parse-body.ts';
import { leadOf } from '../../../../shared/manuscripts/prose/lead.ts';
import { sentencesOf } from '../../../../shared/manuscripts/prose/sentences.ts';

test.each([
  ['Syamsul Anwar, S.Sos. Hadir di Jl. Brigjen Ery No. 2 kota.', 1],
  ['Dr. H. Andi Harun membuka pasar. Warga senang.', 2],
  ['Nilainya Rp1.500. Murah.', 2],
  ['Pukul 10.00 Wita. "Silakan," kata A. Yani.', 2],
  ['"Sudah selesai." Ia lalu pulang.', 2],
  ['Apa kabar? Baik! Terima kasih…', 3],
])('%j has %i sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
  expect(sentencesOf(text).join(' ')).toBe(text);
});

test('a lead is at most two whole sentences of the first paragraph', () => {
  const html = '<h2>Sub</h2><p>Satu <em>dua</em>.<br/>Tiga. Empat.</p><p>Lima.</p>';
  expect(leadOf(parseBody(html))).toBe('Satu dua. Tiga.');
});

test('a second sentence that does not fit is left out, a long first one is cut', () => {
  const long = `Wali ${'kota '.repeat(100)}hadir.`;
  expect(leadOf(parseBody(`<p>Pendek saja. ${long}</p>`))).toBe('Pendek saja.');
  const lead = leadOf(parseBody(`<p>${long}</p>`));
  expect(lead).toMatch(/kota…$/);
  expect(lead.length).toBeLessThanOrEqual(300);
});

test('a body without paragraphs still has a lead', () => {
  expect(leadOf(parseBody('<ul><li>Satu</li><li>Dua</li></ul>'))).toBe('Satu Dua');
});

test('a lead has no marks of notes, which do not follow it', () => {
  expect(leadOf(parseBody('<p>Hasil naik menjadi 3.150 ton[1], lebih dari target[12].</p>'))).toBe(
    'Hasil naik menjadi 3.150 ton, lebih dari target.',
  );
});
