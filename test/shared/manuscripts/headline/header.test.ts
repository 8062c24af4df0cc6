import { describe, expect, test } from 'vitest';
import { splitHeader } from '../../../../shared/manuscripts/headline/header.ts';
import type { HeaderLine } from '../../../../shared/manuscripts/headline/header-line.ts';

const HEADLINE = 'WALI KOTA SAMARINDA RESMIKAN GEDUNG LAYANAN TERPADU DI PALARAN';
const TEXT = 'SAMARINDA, 12 Maret 2025 – Wali Kota Samarinda meresmikan gedung, Rabu (12/3/2025).';

/** Lines of a document: `# ` before a heading of the first level, `* ` before what is bold. */
function read(...lines: readonly string[]) {
  const given = lines.map((line): HeaderLine => {
    const isTitle = line.startsWith('# ');
    return {
      text: line.replace(/^[#*] /, ''),
      isTitle,
      standsOut: isTitle || line.startsWith('* '),
    };
  });
  const { headline, labels, rest } = splitHeader(given);
  return { headline, labels, text: rest.map((at) => given[at]?.text) };
}

describe('labels above a headline', () => {
  test.each([
    ['PEMERINTAH KOTA SAMARINDA'],
    ['Pemerintah Kabupaten Kutai Kartanegara'],
    ['PEMERINTAH PROVINSI KALIMANTAN TIMUR'],
    ['DINAS KOMUNIKASI DAN INFORMATIKA'],
    ['DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK KOTA BALIKPAPAN'],
    ['BADAN PENANGGULANGAN BENCANA DAERAH'],
    ['SEKRETARIAT DAERAH'],
    ['BAGIAN PROTOKOL DAN KOMUNIKASI PIMPINAN'],
    ['Jalan Kesuma Bangsa No. 82 Samarinda 75121'],
    ['Jl. Jenderal Sudirman No. 118'],
    ['Jl. Kesuma Bangsa, Samarinda'],
    ['Alamat: Balai Kota Lantai 2'],
    ['Telepon (0541) 731489 Laman: diskominfo.samarindakota.go.id'],
    ['Telp. 0541-731489 / Fax. 0541-731490'],
    ['Fax (0541) 731490'],
    ['E-mail: humas@samarindakota.go.id'],
    ['Website: www.samarindakota.go.id'],
    ['https://diskominfo.samarindakota.go.id'],
    ['Kode Pos 75121'],
    ['Samarinda 75121'],
    ['________________________________________'],
    ['SIARAN PERS'],
    ['S I A R A N  P E R S'],
    ['SIARAN PERS / PRESS RELEASE'],
    ['SIARAN PERS (PRESS RELEASE)'],
    ['Siaran Pers Diskominfo Kota Samarinda'],
    ['SIARAN PERS NOMOR: 123/KMF/2025'],
    ['Siaran Pers, 12 Maret 2025'],
    ['PRESS RELEASE'],
    ['RILIS'],
    ['Rilis Media'],
    ['Nomor: 123/KMF/2025'],
    ['Nomor : 440/123/Dinkes'],
    ['No. 12/SP/III/2025'],
    ['Lampiran : 2 foto'],
    ['Perihal: Siaran Pers Peresmian Gedung'],
    ['UNTUK DISIARKAN SEGERA / FOR IMMEDIATE RELEASE'],
    ['Rabu, 11 Maret 2026 | 10:15 WITA'],
    ['Samarinda, 12 Maret 2025'],
    ['12/03/2025 10.15'],
    ['Diterbitkan: 12 Maret 2025 pukul 10.15 WITA'],
    ['Dibaca 123 kali'],
    ['1.204 views'],
    ['Share'],
    ['Bagikan: Facebook Twitter WhatsApp'],
    ['Beranda / Berita / Pemerintahan'],
    ['Kategori: Olahraga'],
    ['BERITA UTAMA'],
  ])('%s', (label) => {
    const printed = label.startsWith('___') ? [] : [label];
    for (const headline of [HEADLINE, 'Pasar Segiri Dibangun Ulang']) {
      expect(read(label, headline, TEXT)).toEqual({ headline, labels: printed, text: [TEXT] });
      expect(read(label, `# ${headline}`, TEXT)).toEqual({
        headline,
        labels: printed,
        text: [TEXT],
      });
      expect(read(`# ${label}`, `# ${headline}`, TEXT).headline).toBe(headline);
      expect(read(`# ${label}`, headline, TEXT).headline).toBe(headline);
    }
  });
});

describe('a headline that only looks like a label', () => {
  test.each([
    ['Dinas Kesehatan Gelar Imunisasi Massal'],
    ['DINAS KESEHATAN GELAR IMUNISASI MASSAL DI SEPULUH KECAMATAN'],
    ['Pemerintah Kota Samarinda Buka Pasar Murah'],
    ['Pemerintah Siapkan Rp 8,4 Miliar'],
    ['Dinas Perhubungan Tutup Jalan Antasari 3 Hari'],
    ['Jalan Rusak di Palaran Diperbaiki'],
    ['Jalan Tol Km 13 Ditutup Sementara'],
    ['Jl. Antasari Ditutup Dua Hari'],
    ['Gedung Blok A Pasar Pagi Diresmikan'],
    ['Telepon 112 Kini Aktif di Samarinda'],
    ['Call Center 112 Hadir di Samarinda'],
    ['No. 1 di Kaltim, Samarinda Raih Adipura'],
    ['Nomor Antrean Daring Berlaku di Semua Puskesmas'],
    ['Rilis Data Inflasi, BPS Sebut Harga Cabai Turun'],
    ['Siaran Pers Wali Kota Jelaskan Banjir'],
    ['11 Maret Libur Sekolah di Samarinda'],
    ['Rabu, Pasar Segiri Ditutup'],
    ['Samarinda, Kota Tepian yang Bersih'],
    ['Share Foto Banjir, Warga Diminta Bijak'],
    ['Email Resmi Pemkot Dipalsukan'],
    ['Dibaca Ribuan Warga, Taman Baca Diperluas'],
    ['Lampiran KTP Tidak Lagi Diperlukan'],
    ['Perihal Banjir, Wali Kota Minta Maaf'],
    ['Oleh Warga, Sungai Karang Mumus Dibersihkan'],
    ['Penduduk Samarinda Capai 85000'],
    ['Badan Jalan Amblas di Loa Bakung'],
    ['Kantor Pos Samarinda Tutup Dua Hari'],
  ])('%s', (headline) => {
    expect(read(headline, TEXT)).toEqual({ headline, labels: [], text: [TEXT] });
    expect(read(`# ${headline}`, TEXT).headline).toBe(headline);
  });
});

test('what portals print right below a headline is told among the labels, too', () => {
  const day = 'Rabu, 11 Maret 2026 | 10:15 WITA';
  const writer = 'Oleh: Rina Wati';
  expect(read('BERITA', HEADLINE, day, writer, 'Dibaca 123 kali', 'Share', TEXT)).toEqual({
    headline: HEADLINE,
    labels: ['BERITA', day, 'Dibaca 123 kali', 'Share'],
    text: [writer, TEXT],
  });
  const dateline = 'Samarinda, 12 Maret 2025';
  expect(read(HEADLINE, dateline, TEXT).text).toEqual([dateline, TEXT]);
});

test('what nobody knows above a street or a number is a label where headline and text follow', () => {
  const above = ['HUMAS KOTA MAJU BERSAMA', 'Jl. Balai Kota No. 1'];
  expect(read(...above, HEADLINE, TEXT)).toEqual({
    headline: HEADLINE,
    labels: above,
    text: [TEXT],
  });
  expect(read('Pasar Segiri Dibangun Ulang Mulai Hari Rabu Ini', 'SIARAN PERS', TEXT).text).toEqual(
    [TEXT],
  );
});

test('an h1 without words is passed over, and one that is a label alone is better than none', () => {
  expect(read('# ', '# Pasar Buka', TEXT).headline).toBe('Pasar Buka');
  expect(read('# SIARAN PERS', TEXT).headline).toBe('SIARAN PERS');
  expect(read('SIARAN PERS', TEXT)).toEqual({
    headline: undefined,
    labels: ['SIARAN PERS'],
    text: [TEXT],
  });
});
