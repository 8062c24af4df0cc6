import { describe, expect, test } from 'vitest';
import { findDateline, statedDateline } from '../../../shared/manuscripts/dateline.ts';

describe('a dateline', () => {
  test.each([
    ['BALIKPAPAN, KOMINFONEWS- Kepala', 'BALIKPAPAN', 'KOMINFONEWS'],
    ['SAMARINDA, KOMINFONEWS – Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA,KOMINFONEWS—Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA (KOMINFONEWS) – Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['TENGGARONG SEBERANG, DISKOMINFO KUKAR -- "Kami', 'TENGGARONG SEBERANG', 'DISKOMINFO KUKAR'],
    ['KUTAI KARTANEGARA - Sebanyak', 'KUTAI KARTANEGARA', undefined],
    ['BAU-BAU – 40 pelajar', 'BAU-BAU', undefined],
    ['JAKARTA, Kompas.com – Wali', 'JAKARTA', 'Kompas.com'],
    ['P. BALANG, KMF-SMR - Wali', 'P. BALANG', 'KMF-SMR'],
    ['SAMARINDA, Kominfonews - Wali', 'SAMARINDA', 'Kominfonews'],
    ['SAMARINDA, Kominfonews- Wali', 'SAMARINDA', 'Kominfonews'],
    ['SAMARINDA,Kominfonews—Wali', 'SAMARINDA', 'Kominfonews'],
    ['KUTAI BARAT, Diskominfo Kota Samarinda -- "Kami', 'KUTAI BARAT', 'Diskominfo Kota Samarinda'],
    ['JAKARTA, detikNews – Wali', 'JAKARTA', 'detikNews'],
    ['SAMARINDA, Humas KMF-SMR – Wali', 'SAMARINDA', 'Humas KMF-SMR'],
    ['SAMARINDA, Kominfonews - Wali Kota - Andi Harun - hadir.', 'SAMARINDA', 'Kominfonews'],
    ['SAMARINDA, Kominfonews - Wali hadir 08.00 - 10.00.', 'SAMARINDA', 'Kominfonews'],
    ['SAMARINDA, KOMINFONEWS-- Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA, KOMINFONEWS -- wali kota datang.', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA (KOMINFONEWS)--wali kota datang.', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA –Wali', 'SAMARINDA', undefined],
    ['SAMARINDA -Wali', 'SAMARINDA', undefined],
  ])('opens %j', (paragraph, place, outlet) => {
    const found = findDateline(paragraph);
    expect(found?.dateline).toEqual(outlet === undefined ? { place } : { place, outlet });
    expect(paragraph.slice(found?.length)).toMatch(/^(?:Kepala|[Ww]ali|"Kami|Sebanyak|40 pelajar)/);
  });

  test.each([
    'Samarinda - kota tepian - berbenah.',
    'DPRD – lembaga wakil rakyat – bersidang.',
    'DPRD – Dewan bersidang.',
    'DISKOMINFO-SAMARINDA menggelar rapat.',
    'COVID-19 – Pemerintah kota bersiap.',
    'Wali Kota SAMARINDA – Andi Harun – hadir.',
    'SAMARINDA menjadi tuan rumah - Wali Kota hadir.',
    'SAMARINDA, KALTIM menjadi tuan rumah.',
    'SAMARINDA, Kota Tepian – Ibu Kota Kaltim – berbenah.',
    'SAMARINDA, Ibu Kota Kalimantan Timur – Kota ini berbenah.',
    'SAMARINDA, kota tepian - Wali Kota hadir.',
    'SAMARINDA, Kominfonews - wali kota hadir.',
    'SAMARINDA, Kominfonews -- wali kota hadir.',
    'SAMARINDA, KOMINFONEWS – wali kota hadir.',
    'SAMARINDA, BALIKPAPAN -- dua kota terbesar -- berbenah.',
    'SAMARINDA -- kota tepian.',
    'DPRD, Bawaslu – Polri pun hadir.',
    'DPRD, PEMKOT -- semua hadir.',
    'Samarinda, Kominfonews - Wali Kota hadir.',
    'SAMARINDA, Diskominfo-Samarinda menggelar rapat.',
    'SAMARINDA',
    '',
  ])('does not open %j', (paragraph) => {
    expect(findDateline(paragraph)).toBeUndefined();
  });

  test('as the front matter states it may be in any case', () => {
    expect(statedDateline('Samarinda, Kominfonews –')).toEqual({
      place: 'Samarinda',
      outlet: 'Kominfonews',
    });
    expect(statedDateline('Bau-Bau')).toEqual({ place: 'Bau-Bau' });
  });
});
