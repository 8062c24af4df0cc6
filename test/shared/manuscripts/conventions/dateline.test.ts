import { describe, expect, test } from 'vitest';
import { findDateline } from '../../../../shared/manuscripts/conventions/dateline.ts';
import { houseDateline } from '../../../../shared/manuscripts/conventions/outlets.ts';
import { statedDateline } from '../../../../shared/manuscripts/conventions/stated-dateline.ts';

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
    ['SAMARINDA– Wali', 'SAMARINDA', undefined],
    ['SAMARINDA.KOMINFONEWS - Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA. KOMINFONEWS – Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['KUTAI BARAT.DISKOMINFO KUBAR- Wali', 'KUTAI BARAT', 'DISKOMINFO KUBAR'],
    ['SAMARINDA (14/11) - Wali', 'SAMARINDA', undefined],
    ['SAMARINDA, 14 November 2022 – Wali', 'SAMARINDA', undefined],
    ['SAMARINDA, KOMINFONEWS (14/11/2022) – Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA, Senin (14/11/2022) – Wali', 'SAMARINDA', undefined],
    ['Samarinda (ANTARA) - Wali', 'Samarinda', 'ANTARA'],
    ['Kutai Kartanegara (HUMAS) – Wali', 'Kutai Kartanegara', 'HUMAS'],
    ['Samarinda, InfoPublik - Wali', 'Samarinda', 'InfoPublik'],
    ['Samarinda, KOMINFONEWS — Wali', 'Samarinda', 'KOMINFONEWS'],
    ['Samarinda, 14 November 2022 – Wali', 'Samarinda', undefined],
    ['Samarinda, Senin (14/11/2022) - Wali', 'Samarinda', undefined],
    ['Samarinda (14/11/2022) - Wali', 'Samarinda', undefined],
    ['Bau-Bau, Kamis, 3 Agustus 2023 — Wali', 'Bau-Bau', undefined],
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
    'SAMARINDA–BALIKPAPAN kini terhubung jalan tol.',
    'SAMARINDA—Kota Tepian—berbenah.',
    'SENIN, 14 November 2022 – Wali Kota hadir.',
    'SAMARINDA, Senin - Wali Kota hadir.',
    'Senin, 14 November 2022 – Wali Kota hadir.',
    'Hari Senin, 14 November 2022 – Wali Kota hadir.',
    'Samarinda, 14 November – Wali Kota hadir.',
    'Samarinda, 14 November 2022 – hari yang cerah.',
    'Samarinda, 14 November 2022 – Hari Pahlawan – diperingati.',
    'Samarinda (14/11) - Wali Kota hadir.',
    'Samarinda – Wali Kota hadir.',
    'Badan Pusat Statistik (BPS) – Kota Samarinda mencatat kenaikan.',
    'Komisi Informasi (KOMINFO) – Lembaga baru.',
    'Diskominfo Samarinda (DISKOMINFO) – Kota ini berbenah.',
    'Dinas Kesehatan (HUMAS) – Wali Kota hadir.',
    'Andi Harun (PDIP) – Wali Kota Samarinda.',
    'Samarinda (ANTARA) - kota tepian.',
    'SAMARINDA',
    '',
  ])('does not open %j', (paragraph) => {
    expect(findDateline(paragraph)).toBeUndefined();
  });

  test.each([
    ['Samarinda, Kominfonews — Wali', 'Samarinda', 'Kominfonews'],
    ['Samarinda, Kominfonews - wali kota hadir.', 'Samarinda', 'Kominfonews'],
    ['SAMARINDA, KOMINFONEWS – wali kota hadir.', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA.Kominfonews- Wali', 'SAMARINDA', 'Kominfonews'],
    ['Samarinda (Kominfonews.id) – Wali', 'Samarinda', 'Kominfonews.id'],
    ['Samarinda, Kominfo News (14/11) – Wali', 'Samarinda', 'Kominfo News'],
  ])('opens %j for sure where the outlet is the newsroom’s own', (paragraph, place, outlet) => {
    const found = findDateline(paragraph, 'KOMINFONEWS');
    expect(found?.dateline).toEqual({ place, outlet });
    expect(paragraph.slice(found?.length)).toMatch(/^[Ww]ali/);
    expect(houseDateline({ place, outlet }, 'KOMINFONEWS')).toEqual({
      place: 'SAMARINDA',
      outlet: 'KOMINFONEWS',
    });
  });

  test.each([
    'Wali Kota Samarinda, Kominfonews – hadir.',
    'Kominfonews – Wali Kota hadir.',
    'Menurut Kominfonews, Samarinda - berbenah.',
    'Samarinda, Kominfonews hadir - Wali Kota pun datang.',
  ])('does not open %j for all that', (paragraph) => {
    expect(findDateline(paragraph, 'KOMINFONEWS')).toBeUndefined();
  });

  test('is printed as other outlets spell themselves', () => {
    expect(houseDateline({ place: 'Bau-Bau', outlet: 'detikNews' }, 'KOMINFONEWS')).toEqual({
      place: 'BAU-BAU',
      outlet: 'detikNews',
    });
  });

  test('as the front matter states it may be in any case', () => {
    expect(statedDateline('Samarinda, Kominfonews –')).toEqual({
      place: 'Samarinda',
      outlet: 'Kominfonews',
    });
    expect(statedDateline('Bau-Bau')).toEqual({ place: 'Bau-Bau' });
    expect(statedDateline('Samarinda, 14 November 2022')).toEqual({ place: 'Samarinda' });
    expect(statedDateline('Samarinda ( ANTARA ) -')).toEqual({
      place: 'Samarinda',
      outlet: 'ANTARA',
    });
  });
});
