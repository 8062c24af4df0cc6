/** The top of a document as an office writes it: blocks, their lines, and which line is its headline. */
export interface Head {
  readonly what: string;
  readonly blocks: readonly (readonly string[])[];
  readonly headline: string;
  /** none of a rule */
  readonly labels: readonly string[];
}

const KOP = ['PEMERINTAH KOTA SAMARINDA', 'DINAS KOMUNIKASI DAN INFORMATIKA'];
const STREET = 'Jalan Kesuma Bangsa No. 82 Samarinda 75121';
const PHONE = 'Telepon (0541) 731489 Laman: diskominfo.samarindakota.go.id';
const HEADLINE = 'Wali Kota Resmikan Gedung Layanan Terpadu di Palaran';

function head(what: string, blocks: readonly (readonly string[])[], headline = HEADLINE): Head {
  const labels = blocks
    .flat()
    .filter((line) => /[\p{L}\d]/u.test(line) && !line.startsWith('Oleh:'));
  return { what, blocks: [...blocks, [headline]], headline, labels: [...new Set(labels)] };
}

/** Written for this purpose, after letterheads and pages of Indonesian offices. */
export const HEADS: readonly Head[] = [
  head('a headline alone', []),
  head('a whole letterhead', [[...KOP, STREET, PHONE]]),
  head('a letterhead above a rule', [[...KOP, STREET, PHONE], ['________________']]),
  head('a letterhead, what it is, and its number', [
    [...KOP, STREET, PHONE],
    ['SIARAN PERS / PRESS RELEASE', 'Nomor: 123/KMF/2025'],
  ]),
  head('two offices alone', [KOP]),
  head('one office', [['DISKOMINFO KOTA SAMARINDA']]),
  head('a province', [['PEMERINTAH PROVINSI KALIMANTAN TIMUR', 'BIRO ADMINISTRASI PIMPINAN']]),
  head('a regency with mail and pages', [
    [
      'PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
      'SEKRETARIAT DAERAH',
      'Jl. Wolter Monginsidi No. 1 Tenggarong 75511',
      'E-mail: protokol@kukarkab.go.id',
      'Website: www.kukarkab.go.id',
    ],
  ]),
  head('telephone and fax of their own', [
    [...KOP, STREET, 'Telp. (0541) 731489', 'Fax. (0541) 731490', 'Kode Pos 75121'],
  ]),
  head('a hospital', [['RUMAH SAKIT UMUM DAERAH', 'Jl. Dr. Soetomo No. 4 Samarinda']]),
  head('an office that nobody knows', [
    ['HUMAS KOTA MAJU BERSAMA', 'Jl. Balai Kota No. 1', 'Samarinda 75121'],
  ]),
  head('SIARAN PERS', [['SIARAN PERS']]),
  head('PRESS RELEASE', [['PRESS RELEASE']]),
  head('RILIS', [['RILIS']]),
  head('whose release it is', [['Siaran Pers Dinas Kesehatan Kota Balikpapan']]),
  head('a release with its number in one line', [['SIARAN PERS NOMOR: 045/DKS/III/2025']]),
  head('a release with its day', [['SIARAN PERS', 'Rabu, 12 Maret 2025']]),
  head('a release that may go out, in two languages', [
    ['SIARAN PERS'],
    ['UNTUK DISIARKAN SEGERA / FOR IMMEDIATE RELEASE'],
  ]),
  head('number, attachment and subject of a letter', [
    ['Nomor: 480/221/KMF', 'Lampiran: 2 foto', 'Perihal: Siaran Pers'],
  ]),
  head('place and day of a letter', [['Samarinda, 12 Maret 2025'], ['SIARAN PERS']]),
  head('a section', [['BERITA UTAMA']]),
  head('a section with its day and hour', [['BERITA UTAMA', 'Rabu, 11 Maret 2026 | 10:15 WITA']]),
  head('what a portal prints', [
    ['Beranda / Berita / Pemerintahan'],
    ['Rabu, 11 Maret 2026 | 10:15 WITA'],
    ['Dibaca 123 kali'],
    ['Share'],
  ]),
  head('a day in figures, and readers', [['11/03/2026 10.15'], ['1.204 views']]),
  head('its category', [['Kategori: Olahraga']]),
  head('its writer', [['BERITA UTAMA', 'Rabu, 11 Maret 2026 | 10:15 WITA'], ['Oleh: Rina Wati']]),
  head('a label in two languages with an office', [
    KOP,
    ['SIARAN PERS (PRESS RELEASE)', 'No. 12/SP/III/2025'],
  ]),
  head(
    'a letterhead above an office that acts',
    [[...KOP, STREET]],
    'Dinas Kesehatan Gelar Imunisasi',
  ),
];
