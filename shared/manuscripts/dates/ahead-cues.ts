/** Words that put a date ahead: plans, terms, appointments. */
const AHEAD = words(
  'akan|bakal|hendak|segera|mendatang|depan|besok|esok|lusa|nanti|nantinya|kelak|' +
    'rencana|rencananya|direncanakan|berencana|merencanakan|dijadwalkan|terjadwal|jadwal|jadwalnya|' +
    'menjadwalkan|diagendakan|agenda|agendanya|undangan|mengundang|diundang|jelang|menjelang|' +
    'hingga|sampai|s\\.d|s/d|paling lambat|lambatnya|batas|tenggat|deadline|berlaku|mulai|dimulai|' +
    'terhitung|tmt|target|targetnya|ditargetkan|menargetkan|bersiap|menyongsong|cuti|libur|' +
    'pendaftaran|mendaftar|daftar|mendaftarkan|catat|saksikan|ikuti|hadirilah|kunjungi|jangan|ayo|' +
    'mari|yuk|diminta|diimbau|mengimbau|imbau|diharapkan|berharap|harap|harapnya|masa|periode|' +
    'berakhir|jatuh tempo|kontrak|pemilu|pilkada|pileg|pilpres|pemungutan|pencoblosan|menuju|' +
    'menetapkan|ditetapkan|memutuskan|diputuskan|menyepakati|disepakati|sebelum|jika|bila|apabila|' +
    'kalau|ditunda|diundur|dimajukan|diperpanjang|menunda|h-\\d+',
);

/** Words that go with what is to come as often as with what is over. */
const PERHAPS_AHEAD = words(
  'persiapan|siap|menyiapkan|disiapkan|mempersiapkan|dipersiapkan|mematangkan|dimatangkan|' +
    'menyambut|peringatan|memperingati|hari jadi|hut|ulang tahun|milad|dies natalis|pengumuman|' +
    'dapat|bisa|harus|wajib|tahap|tahapan|usulan|sisa|tersisa|selama|sepanjang|setiap|tiap|untuk',
);

/** Words that make a whole release an announcement, in whichever sentence they stand. */
const ANNOUNCES = words(
  'mendatang|pekan depan|minggu depan|bulan depan|tahun depan|besok|lusa|dijadwalkan|rencananya|' +
    'direncanakan|berencana|diagendakan|undangan|mengundang|jangan lewatkan|catat|saksikan|' +
    '(?:akan|bakal|hendak|segera|siap) (?:kembali |resmi |turut |juga |dapat |bisa )?' +
    '(?:di|ber|me|ter|hadir|tampil|jadi|tiba|ikut)\\p{L}*|' +
    'jelang|menjelang|menyongsong|pendaftaran|jadwal|agenda|pengumuman',
);

/** Words of what is over. Verbs of speech are none: `mengatakan` goes with any plan. */
const OVER = words(
  'telah|sudah|usai|seusai|kemarin|tadi|lalu|barusan|selesai|sukses|berhasil|meninjau|menghadiri|' +
    'dihadiri|didampingi|menutup|ditutup|melantik|meresmikan|menerima|menyerahkan|berlangsung sukses',
);

/** Whether a sentence says, or may well say, that something lies ahead. */
export function aheadIn(sentence: string): 'yes' | 'perhaps' | 'no' {
  if (AHEAD.test(sentence)) return 'yes';
  return PERHAPS_AHEAD.test(sentence) ? 'perhaps' : 'no';
}

/** Whether a text announces something. */
export function announces(text: string): boolean {
  return ANNOUNCES.test(text);
}

/** Whether a sentence tells of what is over. */
export function isOver(sentence: string): boolean {
  return OVER.test(sentence);
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}
