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
    ['Samarinda (ANTARA) - Wali', 'Samarinda', 'ANTARA'],
    ['Kutai Kartanegara (HUMAS) – Wali', 'Kutai Kartanegara', 'HUMAS'],
    ['Samarinda, InfoPublik - Wali', 'Samarinda', 'InfoPublik'],
    ['Samarinda, KOMINFONEWS — Wali', 'Samarinda', 'KOMINFONEWS'],
  ])('opens %j', (paragraph, place, outlet) => {
    const found = findDateline(paragraph);
    expect(found?.dateline).toEqual(outlet === undefined ? { place } : { place, outlet });
    expect(paragraph.slice(found?.length)).toMatch(/^(?:Kepala|[Ww]ali|"Kami|Sebanyak|40 pelajar)/);
  });

  test.each([
    ['Samarinda – Wali hadir.', 'Samarinda', undefined],
    ['Samarinda - Wali hadir.', 'Samarinda', undefined],
    ['Samarinda -- Wali hadir.', 'Samarinda', undefined],
    ['Penajam Paser Utara — Wali hadir.', 'Penajam Paser Utara', undefined],
    ['Tana Paser – 40 pelajar hadir.', 'Tana Paser', undefined],
    ['Bau-Bau - Wali hadir.', 'Bau-Bau', undefined],
    ['Samarinda - Wali Kota - Andi Harun - hadir.', 'Samarinda', undefined],
    ['(Samarinda) Wali hadir.', 'Samarinda', undefined],
    ['(SAMARINDA) – Wali hadir.', 'SAMARINDA', undefined],
    ['(Samarinda, Kominfonews) Wali hadir.', 'Samarinda', 'Kominfonews'],
    ['TANA PASER: Wali Kota hadir di sana pagi ini.', 'TANA PASER', undefined],
    ['Jakarta: Wali Kota hadir di sana pagi ini.', 'Jakarta', undefined],
    ['SAMARINDA | Wali hadir.', 'SAMARINDA', undefined],
    ['Samarinda, Kominfonews | Wali hadir.', 'Samarinda', 'Kominfonews'],
    ['Jakarta, CNN Indonesia -- Wali hadir.', 'Jakarta', 'CNN Indonesia'],
    ['Samarinda, Diskominfo—Wali hadir.', 'Samarinda', 'Diskominfo'],
    ['Samarinda, Kominfonews - Wali hadir.', 'Samarinda', 'Kominfonews'],
    ['Samarinda (Kaltim Post) – Wali hadir.', 'Samarinda', 'Kaltim Post'],
    ['TANJUNG REDEB, BERAU (KALTIM POST) – Wali hadir.', 'TANJUNG REDEB, BERAU', 'KALTIM POST'],
    ['Tanjung Redeb, Berau, Kaltim Post – Wali hadir.', 'Tanjung Redeb, Berau', 'Kaltim Post'],
    ['Samarinda, Kaltim (ANTARA News) - Wali hadir.', 'Samarinda, Kaltim', 'ANTARA News'],
    ['Samarinda, Kalimantan Timur - Wali hadir.', 'Samarinda, Kalimantan Timur', undefined],
    ['INFO KALTIM, SAMARINDA - Wali hadir.', 'SAMARINDA', 'INFO KALTIM'],
    ['prokal.co, SAMARINDA – Wali hadir.', 'SAMARINDA', 'prokal.co'],
    ['prokal.co, LOA JANAN – Wali hadir.', 'LOA JANAN', 'prokal.co'],
    ['TEMPO.CO, Jakarta - Wali hadir.', 'Jakarta', 'TEMPO.CO'],
    ['KBRN, Samarinda: Wali Kota hadir di sana pagi ini.', 'Samarinda', 'KBRN'],
    ['SAMARINDA, KOMINFONEWS-Wali', 'SAMARINDA', 'KOMINFONEWS'],
    ['SAMARINDA, MEDIA KALTIM.COM, Wali hadir.', 'SAMARINDA', 'MEDIA KALTIM.COM'],
    ['SAMARINDA, KOMINFONEWS, Wali hadir.', 'SAMARINDA', 'KOMINFONEWS'],
  ])('opens %j, where the place is known to be one', (paragraph, place, outlet) => {
    const found = findDateline(paragraph);
    expect(found?.dateline).toEqual(outlet === undefined ? { place } : { place, outlet });
    expect(paragraph.slice(found?.length)).toMatch(/^(?:Wali|40 pelajar)/);
  });

  test.each([
    ['SAMARINDA (14/11) - Wali', '14/11'],
    ['SAMARINDA, 14/3/2025 – Wali', '14/3/2025'],
    ['SAMARINDA, 14 November 2022 – Wali', '14 November 2022'],
    ['SAMARINDA, Senin (14/11/2022) – Wali', 'Senin (14/11/2022)'],
    ['SAMARINDA (Senin, 14/11/2022) – Wali', 'Senin, 14/11/2022'],
    ['Samarinda, 14 November 2022 – Wali', '14 November 2022'],
    ['Samarinda, Senin (14/11/2022) - Wali', 'Senin (14/11/2022)'],
    ['Samarinda (14/11/2022) - Wali', '14/11/2022'],
    ['Samarinda (14/11) - Wali', '14/11'],
    ['Samarinda, 14 November – Wali', '14 November'],
    ['Bau-Bau, Kamis, 3 Agustus 2023 — Wali', 'Kamis, 3 Agustus 2023'],
    ['Loa Janan, Kamis, 3 Agustus 2023 — Wali', 'Kamis, 3 Agustus 2023'],
    ['Samarinda, 12 Maret 2025', '12 Maret 2025'],
    ['SAMARINDA, Rabu (12/3/2025).', 'Rabu (12/3/2025)'],
    ['Loa Janan, 12 Maret 2025', '12 Maret 2025'],
  ])('keeps the date of %j', (paragraph, date) => {
    const found = findDateline(paragraph);
    expect(found?.dateline).toEqual({ place: expect.stringMatching(/^[\p{L} -]+$/u), date });
    expect(paragraph.slice(found?.length)).toMatch(/^(?:Wali)?$/);
  });

  test('keeps its date beside an outlet, too', () => {
    expect(findDateline('SAMARINDA, KOMINFONEWS (14/11/2022) – Wali')?.dateline).toEqual({
      place: 'SAMARINDA',
      outlet: 'KOMINFONEWS',
      date: '14/11/2022',
    });
  });

  test.each([
    'Samarinda - kota tepian - berbenah.',
    'Samarinda – Kota Tepian – berbenah.',
    'Samarinda - Balikpapan kini terhubung jalan tol.',
    'Samarinda–Bontang ditempuh dua jam.',
    'Samarinda—Kota Tepian—berbenah.',
    'Samarinda, Bontang – Dua kota ini berbenah.',
    'Samarinda, Kota Tepian – Wali Kota hadir.',
    'Senin, 14 November 2022',
    'Samarinda: hujan ringan.',
    'Samarinda: Kota Ramah Anak dan Lansia di Kalimantan',
    'Samarinda – Kota Ramah Anak',
    'Samarinda: Hujan ringan.',
    'Samarinda (Kota Tepian) – Wali Kota hadir.',
    'Samarinda, Bontang, Balikpapan, Wali Kota semuanya hadir.',
    'Samarinda, Humas Pemkot, Dinas Kesehatan hadir.',
    'SAMARINDA, BALIKPAPAN-Bontang dihubungkan jalan.',
    'Wali Kota – yang baru dilantik – hadir.',
    'Wali Kota – Andi Harun hadir.',
    'INFO PENTING, WARGA - Air mati.',
    'INFO KALTIM, LOA JANAN - Wali Kota hadir.',
    'PENTING: Wali Kota hadir di sana pagi ini juga.',
    'BERITA | Wali Kota hadir di sana pagi ini juga.',
    '(PENTING) Wali Kota hadir.',
    '(Samarinda) berbenah.',
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
    'SAMARINDA, Diskominfo-Samarinda menggelar rapat.',
    'SAMARINDA–BALIKPAPAN kini terhubung jalan tol.',
    'SAMARINDA—Kota Tepian—berbenah.',
    'SENIN, 14 November 2022 – Wali Kota hadir.',
    'SAMARINDA, Senin - Wali Kota hadir.',
    'Senin, 14 November 2022 – Wali Kota hadir.',
    'Hari Senin, 14 November 2022 – Wali Kota hadir.',
    'Loa Janan, 14 November – Wali Kota hadir.',
    'Samarinda, 14 November 2022 – hari yang cerah.',
    'Samarinda, 14 November 2022 – Hari Pahlawan – diperingati.',
    'Loa Janan (14/11) - Wali Kota hadir.',
    'Loa Janan – Wali Kota hadir.',
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
    expect(found?.dateline).toMatchObject({ place, outlet });
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
    expect(statedDateline('Samarinda, 14 November 2022')).toEqual({
      place: 'Samarinda',
      date: '14 November 2022',
    });
    expect(statedDateline('Loa Janan, Kominfonews, Senin (14/11/2022) –')).toEqual({
      place: 'Loa Janan',
      outlet: 'Kominfonews',
      date: 'Senin (14/11/2022)',
    });
    expect(statedDateline('TANJUNG REDEB, BERAU, KALTIM POST')).toEqual({
      place: 'TANJUNG REDEB, BERAU',
      outlet: 'KALTIM POST',
    });
    expect(statedDateline('Samarinda ( ANTARA ) -')).toEqual({
      place: 'Samarinda',
      outlet: 'ANTARA',
    });
  });
});
