import { describe, expect, test } from 'vitest';
import { isAllCapitals } from '../../../../shared/manuscripts/headline/capitals.ts';
import { calmHeadline } from '../../../../shared/manuscripts/headline/headline-capitals.ts';
import { inTitleCase } from '../../../../shared/manuscripts/headline/title-case.ts';
import { wordsSeen } from '../../../../shared/manuscripts/headline/words-seen.ts';

const NOTHING_SEEN = { seen: new Map() };

const HEADLINES = `
Wali Kota Samarinda Andi Harun Resmikan Pasar Pagi yang Baru
Diskominfo Samarinda Hadiri Rapat Koordinasi Materi Komunikasi Pimpinan Se-Kaltim
DPRD dan Pemkot Samarinda Sepakati KUA-PPAS APBD 2023
Peringati HUT Ke-77 RI, Ribuan ASN Ikuti Upacara di Balai Kota
HUT RI Ke-78: Wali Kota Serahkan Remisi kepada 120 Warga Binaan
TP PKK Samarinda Gelar Lomba Cipta Menu dari Bahan Pangan Lokal
Satpol PP Tertibkan PKL di Jalan Pangeran Antasari
PDAM Tirta Kencana Perbaiki Pipa, Warga Diminta Menampung Air
Kafilah Samarinda Juara Umum MTQ XLIV Kaltim
KPK Ingatkan OPD Tertib Administrasi Aset
RSUD I.A. Moeis Tambah Layanan bagi Pasien BPJS
UMKM Naik Kelas, Pemkot Siapkan Rp1,5 Miliar untuk Pelatihan
Sekda Buka Bimtek SPBE di Lingkungan Pemkot Bontang
Bappeda Paparkan RPJMD 2021–2026 di Hadapan DPRD
Bappenas dan Kementerian Dalam Negeri Kunjungi IKN
BPBD Kaltim Imbau Warga Waspada Banjir dan Tanah Longsor
Pelajar SMAN 1 Samarinda Raih Emas pada OSN 2023
PPDB SMP Dibuka, Disdikbud Minta Orang Tua Tidak Panik
Dinkes: Kasus DBD Turun, Warga Tetap Diminta Jalankan 3M
Vaksinasi Covid-19 Dosis Ketiga Capai 70 Persen
Wagub Hadi Mulyadi Lantik Pj. Bupati PPU
Plt. Kadis PUPR Tinjau Perbaikan Jalan Rusak
Syamsul Anwar, S.Sos., M.Si. Pimpin Rakor Kehumasan
Dr. H. Andi Harun, S.T., S.H., M.Si. Terima Penghargaan dari Mendagri
Prof. Dr. Ir. Hj. Rina, M.P., Ph.D. Jadi Narasumber
Camat Sungai Kunjang Jumari, S.IP., M.AP. Serahkan Bantuan
Anak-Anak Antusias Ikuti Lomba Mewarnai
Warga Bahu-Membahu Bersihkan Drainase
Pemkot Serahkan Bantuan Sehari-hari untuk Korban Kebakaran
Tolong-menolong Jadi Kunci, Kata Wali Kota
Berikan Pelayanan Sebaik-baiknya kepada Masyarakat
Jalan Samarinda-Balikpapan Km 28 Ditutup Sementara
Kabupaten/Kota Diminta Percepat Serapan Anggaran
"Pasar Murah" Digelar di 10 Kecamatan
“Di Atas Langit” Antar Pelajar Samarinda ke Final
Pesan Wali Kota: Jangan Buang Sampah ke Sungai
Apa Kabar Perpustakaan? Ini Kata Kepala Dinas
Hari Kesehatan Nasional Ke-58 – Bangkit Indonesiaku
PWI dan JMSI Gelar UKW di Kota Tepian
TNI AL dan TNI AD Bantu Evakuasi Warga
Kodim 0901/Samarinda Gelar TMMD Ke-115
Polresta Samarinda Ungkap 12 Kasus Narkoba
BNNK Samarinda Gandeng Pelajar Perangi Narkoba
Bunda PAUD Buka Jambore Anak Usia Dini
Perda RTRW Disahkan, Ini Poin-Poinnya
Pemprov Kaltim Raih Opini WTP Kesepuluh Kali dari BPK RI
Menkominfo Resmikan Menara BTS 4G di Mahakam Ulu
Pemkab Kukar Luncurkan E-KTP Keliling
Perjanjian MoU Antara Universitas dan Daerah Diteken
BUMDes Sumber Rezeki Panen 50kg Cabai
SDGs Desa Jadi Acuan Pembangunan hingga 2030
Peran Serta Masyarakat Dibutuhkan untuk Jaga Kamtibmas
Teknologi Tepat Guna Karya Warga Samarinda Seberang Dipamerkan
Kemenag: Jumlah Calon Jemaah Haji Bertambah
MUI Ajak Umat Jaga Kerukunan Jelang Pemilu
Jum'at Bersih, Lurah Turun Langsung ke Lapangan
Tilawatil Qur'an Digelar di Masjid Raya Darussalam
KH. Ma'ruf Amin Buka Muktamar
Kunjungi samarindakota.go.id untuk Info Lowongan CPNS
Dewan Soroti Kinerja BUMD Pada Triwulan II
Kelurahan Baqa Wakili Samarinda pada Lomba P2L Tingkat Provinsi
Bupati: Yang Penting Rakyat Sejahtera
Wali Kota Ajak Warga Cegah Stunting Sejak Dini
Lomba Tari Jepen (Remaja) Diikuti 40 Tim
DP3A Gelar Sosialisasi Cegah TPPO dan Kekerasan
Festival Mahakam 2022, Dari Sungai untuk Dunia
Kasus ISPA Naik, Puskesmas Siaga 24 Jam
Ketua TP PKK Hj. Rinda Wahyuni Andi Harun Lantik Pengurus
Ali bin Abi Thalib Jadi Tema Ceramah di Islamic Center
Peserta Wajib Daftar via WhatsApp
Petugas Sita 5 kg Sabu di Dalam Mobil
`
  .trim()
  .split('\n');

/** What the rules cannot know without the text, or write otherwise than its author would. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Warga Bahu-Membahu Bersihkan Drainase': 'Warga Bahu-membahu Bersihkan Drainase',
  'Perda RTRW Disahkan, Ini Poin-Poinnya': 'Perda RTRW Disahkan, Ini Poin-poinnya',
  'Perjanjian MoU Antara Universitas dan Daerah Diteken':
    'Perjanjian MoU antara Universitas dan Daerah Diteken',
  'Dewan Soroti Kinerja BUMD Pada Triwulan II': 'Dewan Soroti Kinerja BUMD pada Triwulan II',
  'Wali Kota Ajak Warga Cegah Stunting Sejak Dini':
    'Wali Kota Ajak Warga Cegah Stunting sejak Dini',
  'Festival Mahakam 2022, Dari Sungai untuk Dunia':
    'Festival Mahakam 2022, dari Sungai untuk Dunia',
};

describe('a headline in capitals', () => {
  test.each(HEADLINES)('%s', (headline) => {
    const capitals = headline.toUpperCase();
    expect(isAllCapitals(capitals)).toBe(true);
    expect(inTitleCase(capitals, NOTHING_SEEN)).toBe(OTHERWISE[headline] ?? headline);
  });

  test('stays as it is once it is set', () => {
    for (const headline of HEADLINES) {
      const set = inTitleCase(headline.toUpperCase(), NOTHING_SEEN);
      expect(inTitleCase(set, NOTHING_SEEN)).toBe(set);
      expect(isAllCapitals(set)).toBe(false);
    }
  });
});

describe('what no list holds', () => {
  test.each([
    ['LAPAS KELAS IIA GANDENG BNN', 'Lapas Kelas IIA Gandeng BNN'],
    ['LAPAS KELAS IB, GOLONGAN IV/A', 'Lapas Kelas IB, Golongan IV/A'],
    ['WAFAT, PWNU, PWRI, DAN PCNU BERDUKA', 'Wafat, PWNU, PWRI, dan PCNU Berduka'],
    ['LISTRIK PADAM 3X24 JAM, RAPAT VIA ZOOM', 'Listrik Padam 3x24 Jam, Rapat via Zoom'],
    ['e-KTP, SMA/SMK/MA, DAN UMKM DI ERA 4.0', 'e-KTP, SMA/SMK/MA, dan UMKM di Era 4.0'],
    [
      'STAF, GURU, NYIUR, KHAS, PRIA, TJUK, DJUPRI, SYAIR, MBAH, NGADU, KWEE, PSIKE, GNOM, MCKAY',
      'Staf, Guru, Nyiur, Khas, Pria, Tjuk, Djupri, Syair, Mbah, Ngadu, Kwee, Psike, Gnom, Mckay',
    ],
  ])('%s', (capitals, expected) => {
    expect(isAllCapitals(capitals)).toBe(true);
    expect(inTitleCase(capitals, NOTHING_SEEN)).toBe(expected);
  });
});

describe('the text itself goes before lists and rules', () => {
  const seen = wordsSeen([
    'GERAKAN MENANAM DIBUKA',
    'Program Gernas dan TEPRA dibuka oleh Wali Kota ANDI HARUN di Balikpapan. SIKAT bukan GERAK.',
    'Lembaga Kantor Berita (ANTARA) menulis tentang PeduliLindungi, LinkedIn, dan ban bekas.',
  ]);

  test.each([
    ['GERNAS TEPRA DIBUKA', 'Gernas TEPRA Dibuka'],
    ['ANDI HARUN BUKA GERAKAN MENANAM', 'Andi Harun Buka Gerakan Menanam'],
    ['UNDUH PEDULILINDUNGI DI LINKEDIN', 'Unduh PeduliLindungi di LinkedIn'],
    ['BAN BEKAS DIKUMPULKAN', 'Ban Bekas Dikumpulkan'],
    ['SIKAT BUKAN GERAK', 'SIKAT Bukan GERAK'],
  ])('%s', (capitals, headline) => {
    expect(inTitleCase(capitals, { seen })).toBe(headline);
  });

  test('of two ways the more frequent one counts, first words of sentences do not', () => {
    const words = wordsSeen([
      'Tim SAR tiba. Sar datang. Pos sar dan sar lain dibuka.',
      'Pasar buka.',
    ]);
    expect(words.get('sar')).toBe('sar');
    expect(words.get('pasar')).toBeUndefined();
  });
});

test('words of function are small but at a beginning, and where they are names', () => {
  const cased = (text: string) => inTitleCase(text, NOTHING_SEEN);
  expect(cased('DI BAWAH HUJAN')).toBe('Di Bawah Hujan');
  expect(cased('MENTERI DALAM NEGERI DALAM RAPAT')).toBe('Menteri Dalam Negeri dalam Rapat');
  expect(cased('SEKOLAH MENENGAH ATAS ATAS NAMA KOTA')).toBe(
    'Sekolah Menengah Atas atas Nama Kota',
  );
  expect(cased('#SAMARINDABERSIH')).toBe('#Samarindabersih');
});

describe('what is in capitals', () => {
  test.each([
    'SAMARINDA BERSIH',
    'HARI JADI KOTA SAMARINDA ke-354',
    'RSUD AWS TERIMA 3 dr. SPESIALIS',
    'RAKOR DIBUKA SYAMSUL ANWAR, S.Sos.',
    '14/11/2022: PASAR BUKA',
  ])('%s is', (line) => expect(isAllCapitals(line)).toBe(true));

  test.each([
    'e-Paper Samarinda',
    'Samarinda Bersih',
    'DPRD Samarinda Sahkan APBD',
    'BREAKING NEWS: Wali Kota Buka Pasar',
    'KPK ke Samarinda',
    'RI',
    '2022',
    '',
  ])('%s is not', (line) => expect(isAllCapitals(line)).toBe(false));
});

describe('the record of a headline in capitals', () => {
  test('tells both forms and the place', () => {
    expect(calmHeadline('PASAR DIBUKA', ['Satu.'], { line: 3 })).toEqual({
      headline: 'Pasar Dibuka',
      warnings: [
        {
          code: 'headlineCapitals',
          severity: 'hint',
          message:
            'The headline was written in capitals and is set in title case: see whether names and short forms in it are right.',
          quote: 'PASAR DIBUKA',
          suggestion: 'Pasar Dibuka',
          at: { line: 3 },
        },
      ],
    });
  });

  test.each(['Pasar Dibuka', 'DPRD RI', 'BUMDes Dibuka'])(
    'has nothing to say of %s',
    (headline) => {
      expect(calmHeadline(headline, ['Satu.'])).toEqual({ headline, warnings: [] });
    },
  );
});

test('longest texts are read in linear time', { timeout: 10_000 }, () => {
  for (const run of ['A', 'A ', 'a-', 'S.', '-', '!', ': ', '(A) ', '1', 'ke-1', 'A. ']) {
    const text = run.repeat(Math.floor(200_000 / run.length));
    expect(wordsSeen([`Satu ${text}x`, `${text}x`]).size).toBeLessThan(200_001);
    expect(inTitleCase(`${text}x`, NOTHING_SEEN).length).toBe(text.length + 1);
  }
});
