import { isKnownPlace, isProvince } from '../conventions/places.ts';

/** Words of an office's name: more of them are a sentence. */
const MOST_WORDS = 14;

/** What names of offices begin with, as letterheads have them. */
const OPENS =
  /^(?:pemerintah|kementerian|dinas|badan|sekretariat|inspektorat|bagian|bidang|seksi|biro|kantor|kecamatan|kelurahan|satuan polisi pamong praja|satpol pp|rumah sakit|rsud|uptd?|puskesmas|perusahaan umum daerah|perumda|dewan perwakilan rakyat daerah|dprd|komisi (?:pemilihan umum|informasi)|diskominfo|humas|hubungan masyarakat)(?!\p{L})/iu;

/** All other words that such names are made of, so that a verb tells a headline: `Dinas Kesehatan Gelar …`. */
const WORDS = new Set(
  (
    'dan & di of the kota kabupaten kab provinsi prov daerah desa kecamatan kelurahan republik indonesia ' +
    'pemerintah pemerintahan kementerian dinas badan sekretariat sekretaris inspektorat bagian bidang seksi ' +
    'biro kantor satuan unit pelaksana teknis komunikasi informatika informasi statistik persandian publik ' +
    'kominfo diskominfo dinkes disdikbud humas hubungan masyarakat protokol dokumentasi pimpinan setda setdakab setdakot ' +
    'setdaprov kesehatan pendidikan kebudayaan pemuda kepemudaan olahraga pariwisata ekonomi kreatif sosial tenaga kerja ' +
    'ketenagakerjaan transmigrasi perhubungan pekerjaan umum penataan tata ruang perumahan rakyat kawasan ' +
    'permukiman pertanahan lingkungan hidup kehutanan pertanian tanaman pangan hortikultura ketahanan ' +
    'perikanan kelautan peternakan perkebunan perdagangan perindustrian koperasi usaha kecil menengah mikro ' +
    'umkm ukm penanaman modal pelayanan terpadu satu pintu kependudukan pencatatan sipil pemberdayaan ' +
    'perempuan perlindungan anak pengendalian penduduk keluarga berencana perpustakaan kearsipan arsip ' +
    'pemadam kebakaran penyelamatan penanggulangan bencana perencanaan pembangunan penelitian pengembangan ' +
    'riset inovasi pendapatan pengelolaan keuangan aset kepegawaian sumber daya manusia air mineral energi ' +
    'kesatuan bangsa politik narkotika nasional pusat hukum administrasi kesejahteraan organisasi pengadaan ' +
    'barang jasa dewan perwakilan dprd polisi pamong praja satpol pp rumah sakit rsud upt uptd puskesmas ' +
    'perusahaan perumda minum komisi pemilihan kpu bina marga cipta karya layanan media gubernur wali walikota bupati'
  ).split(' '),
);

/** Whether a line begins as the name of an office does. */
export function opensAsOffice(line: string): boolean {
  return OPENS.test(line);
}

/** Whether a line is the name of an office and nothing else: `PEMERINTAH KOTA SAMARINDA`. */
export function isOffice(line: string): boolean {
  return opensAsOffice(line) && isMadeOfOffices(line);
}

/** Whether all of some words are those of names of offices, and of the places that they are for. */
export function isMadeOfOffices(text: string): boolean {
  const words = text.split(/[\s,()/–—-]+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return false;
  let at = 0;
  while (at < words.length) {
    const taken = WORDS.has(String(words[at]).toLowerCase()) ? 1 : placeAt(words, at);
    if (taken === 0) return false;
    at += taken;
  }
  return true;
}

/** How many words from there on name a place. */
function placeAt(words: readonly string[], at: number): number {
  for (let count = Math.min(3, words.length - at); count > 0; count -= 1) {
    const name = words.slice(at, at + count).join(' ');
    if (isKnownPlace(name) || isProvince(name)) return count;
  }
  return 0;
}
