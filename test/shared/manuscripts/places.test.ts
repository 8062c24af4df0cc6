import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../../shared/manuscripts/read-manuscript.ts';

const read = (text: string, type: 'text/plain' | 'text/markdown') =>
  readManuscript(new TextEncoder().encode(text), { name: 'rilis', type });

const MARKDOWN = `---
tanggal: uji
judul: Pasar Pagi Buka
---

<!-- catatan
editor -->
**SAMARINDA, KOMINFONEWS** – Wali Kota
datang.

- satu
- dua

  tiga

| Kecamatan | Peserta |
|---|---|
| Ulu | 40 |
| Ilir | 50 |

> Kutipan.

Selesai. (ASYA/SUL/KMF-SMR)
`;

describe('each passage tells its place', () => {
  test('in Markdown, by the line that it begins in, front matter and comments counted', () => {
    const { passages, sources } = read(MARKDOWN, 'text/markdown');
    expect(passages.map(({ at, text }) => [text, at])).toEqual([
      ['Pasar Pagi Buka', { key: 'judul', line: 3 }],
      ['Wali Kota datang.', { line: 8 }],
      ['satu', { line: 11 }],
      ['dua', { line: 12 }],
      ['tiga', { line: 14 }],
      ['Kecamatan: Ulu; Peserta: 40', { line: 18 }],
      ['Kecamatan: Ilir; Peserta: 50', { line: 19 }],
      ['Kutipan.', { line: 21 }],
      ['Selesai.', { line: 23 }],
    ]);
    expect(sources).toEqual({
      headline: { key: 'judul', line: 3 },
      dateline: { line: 8 },
      byline: { line: 23 },
    });
  });

  test('in plain text, lines that were wrapped by the first of them', () => {
    const text =
      'TOP NEWS\n\nPasar Pagi Buka\n\nPasar Pagi Buka\n\nSAMARINDA, KOMINFONEWS – Wali Kota hadir\ndan membuka pasar.\n\n\nSelesai.\n(ASYA/SUL/KMF-SMR)';
    const { passages, sources } = read(text, 'text/plain');
    expect(passages.map(({ at, text }) => [text, at])).toEqual([
      ['Pasar Pagi Buka', { line: 5 }],
      ['Wali Kota hadir dan membuka pasar.', { line: 7 }],
      ['Selesai.', { line: 11 }],
    ]);
    expect(sources).toEqual({
      headline: { line: 5 },
      dateline: { line: 7 },
      byline: { line: 11 },
    });
  });

  test('which no file can feign: what it says of places is text', () => {
    const { passages, manuscript } = read(
      '# Pasar Buka\n\n<p data-at="99">Satu.</p>',
      'text/markdown',
    );
    expect(passages.at(-1)?.at).toEqual({ line: 3 });
    expect(manuscript.body).not.toContain('<p data-at');
  });
});

test('captions are checked too, where the front matter says them', () => {
  const text = '---\nfoto:\n  a.jpg: Wali Kota membuka pasar.\n---\n# Pasar Buka\n\nSatu.';
  const { passages } = read(text, 'text/markdown');
  expect(passages.at(-1)).toEqual({
    part: 'caption',
    text: 'Wali Kota membuka pasar.',
    at: { key: 'a.jpg' },
  });
});
