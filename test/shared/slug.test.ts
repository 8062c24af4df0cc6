import { expect, test } from 'vitest';
import { slugOf } from '../../shared/slug.ts';

test.each([
  ['Wali Kota Tinjau Pasar Pagi', 'wali-kota-tinjau-pasar-pagi'],
  ['  Rp 1,5 M untuk "Kampung" KB!  ', 'rp-1-5-m-untuk-kampung-kb'],
  ["Salat Jum'at di Masjid", 'salat-jumat-di-masjid'],
  ['Lomba Baca Qur’an', 'lomba-baca-quran'],
  ['Café déjà vu', 'cafe-deja-vu'],
  ['../../etc/passwd', 'etc-passwd'],
  ['日本', 'rilis'],
  ['', 'rilis'],
])('%j becomes %j', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('a long headline is cut after a whole word, at 60 characters', () => {
  const slug = slugOf(
    'Diskominfo Samarinda Hadiri Rapat Koordinasi Materi Komunikasi Pimpinan Se-Kaltim',
  );
  expect(slug).toBe('diskominfo-samarinda-hadiri-rapat-koordinasi-materi');
});

test('a first word longer than that is cut inside', () => {
  expect(slugOf('a'.repeat(100))).toBe('a'.repeat(60));
});
