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
  'mendatang|nanti|pekan depan|minggu depan|bulan depan|tahun depan|besok|lusa|dijadwalkan|rencananya|' +
    'direncanakan|berencana|diagendakan|undangan|mengundang|jangan lewatkan|catat|saksikan|' +
    '(?:akan|bakal|hendak|segera|siap) (?:kembali |resmi |turut |juga |dapat |bisa )?' +
    '(?:di|ber|me|ter|hadir|tampil|jadi|tiba|ikut)\\p{L}*|' +
    'jelang|menjelang|menyongsong|pendaftaran|jadwal|agenda|pengumuman',
);

/** Words of what somebody has been at. */
const ATTENDED =
  'usai|seusai|kemarin|tadi|barusan|meninjau|menghadiri|dihadiri|didampingi|melantik|meresmikan|' +
  '(?:hari|pekan|minggu|bulan|tahun|waktu|yang) lalu';

const WAS_ATTENDED = words(ATTENDED);

/**
 * Words of what is over. Verbs of speech are none (`mengatakan` goes with any plan), nor is `lalu`
 * alone (`Lalu karnaval pada 2 Oktober`).
 */
const OVER = words(`${ATTENDED}|telah|sudah|selesai|sukses|berhasil|menerima|menyerahkan`);

/** Whether a sentence says, or may well say, that something lies ahead. */
export function aheadIn(sentence: string): 'yes' | 'perhaps' | 'no' {
  if (AHEAD.test(sentence)) return 'yes';
  return PERHAPS_AHEAD.test(sentence) ? 'perhaps' : 'no';
}

/** Whether a text announces something. */
export function announces(text: string): boolean {
  return ANNOUNCES.test(text);
}

/**
 * Whether a sentence tells of what is over. In an announcement much is done already for what is to
 * come (`telah disiapkan`): there somebody must have been at it.
 */
export function isOver(sentence: string, announced: boolean): boolean {
  return (announced ? WAS_ATTENDED : OVER).test(sentence);
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}
