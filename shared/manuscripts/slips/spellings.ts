/**
 * Spellings that offices use every day, and the standard ones: EYD V (Badan Pengembangan dan
 * Pembinaan Bahasa, 2022: what is written apart or as one; me- before k, p, s, t)
 * and KBBI VI, where the first is a reference to the second. Left out is what KBBI has both ways.
 */
const WORDS = `
adzan azan, akte akta, aktifis aktivis, aktifitas aktivitas, analisa analisis, antrian antrean,
apapun apa pun, apotik apotek, atlit atlet, azas asas, beresiko berisiko, berfikir berpikir,
beritahu beri tahu, bertanggungjawab bertanggung jawab, berterimakasih berterima kasih,
bhakti bakti, cendikiawan cendekiawan, detil detail, diantara di antara, diantaranya di antaranya,
diatas di atas, dibawah di bawah, dibeberapa di beberapa, dibelakang di belakang,
diberbagai di berbagai, dibidang di bidang, didaerah di daerah, didalam di dalam, didepan di depan,
digedung di gedung, dihalaman di halaman, dihimbau diimbau, diijinkan diizinkan, dijalan di jalan,
dikantor di kantor, dikawasan di kawasan, dikecamatan di kecamatan, dikelurahan di kelurahan,
dikota di kota, dilapangan di lapangan, dilingkungan di lingkungan, dilokasi di lokasi,
diluar di luar, dimana di mana, dipasar di pasar, dirubah diubah, dirumah di rumah,
disain desain, disamping di samping, disana di sana, disejumlah di sejumlah, disekitar di sekitar,
disekolah di sekolah, diseluruh di seluruh, disetiap di setiap, disini di sini, disitu di situ,
ditempat di tempat, ditengah di tengah, ditingkat di tingkat, diwilayah di wilayah,
efektifitas efektivitas,
ekstrim ekstrem, faham paham, fikiran pikiran, filem film, handal andal, hektar hektare,
himbau imbau, himbauan imbauan, hutang utang, ibukota ibu kota, ijasah ijazah, ijin izin,
isteri istri, jadual jadwal, jaman zaman, jenasah jenazah, jum'at Jumat, justeru justru, kadaluarsa kedaluwarsa,
kadaluwarsa kedaluwarsa, kapanpun kapan pun, karir karier, kedaerah ke daerah, kedepan ke depan,
kedepannya ke depannya, kejalan ke jalan, kekampung ke kampung, kekantor ke kantor, kekota ke kota,
kelokasi ke lokasi, kemana ke mana, kepasar ke pasar, kerumah ke rumah, kesekolah ke sekolah,
ketempat ke tempat, kewilayah ke wilayah, kementrian kementerian, kerjasama kerja sama,
kesini ke sini, ketrampilan keterampilan, komoditi komoditas, kongkrit konkret, konkrit konkret,
kordinasi koordinasi, kordinator koordinator, kreatifitas kreativitas, kuisioner kuesioner,
managemen manajemen, mempedulikan memedulikan, mempengaruhi memengaruhi, menghimbau mengimbau,
mengijinkan mengizinkan, mengkomunikasikan mengomunikasikan, mengkonsumsi mengonsumsi,
mengkoordinasikan mengoordinasikan, mengkoordinir mengoordinasi, mensejahterakan menyejahterakan,
mensosialisasikan menyosialisasikan, mensukseskan menyukseskan, mentaati menaati,
menterjemahkan menerjemahkan, mentri menteri, merespon merespons, merk merek, merubah mengubah,
mesjid masjid, milyar miliar, milyaran miliaran, mushola musala, musholla musala, nampak tampak,
nampaknya tampaknya, nasehat nasihat, negri negeri, nomer nomor, nopember November, obyek objek,
obyektif objektif, otentik autentik, pebruari Februari, pengrajin perajin, pengrusakan perusakan,
perijinan perizinan, pondasi fondasi, praktek praktik, produktifitas produktivitas,
propinsi provinsi, prosentase persentase, ramadhan Ramadan, rapih rapi, rejeki rezeki,
rekruitmen rekrutmen, resiko risiko, respon respons, satupun satu pun, sekedar sekadar,
sekertariat sekretariat, sekertaris sekretaris, seringkali sering kali, shalat salat,
sholat salat, siapapun siapa pun, silahkan silakan, sistim sistem, standarisasi standardisasi,
subyek subjek, sumberdaya sumber daya, supir sopir, survey survei, syaraf saraf,
tanggungjawab tanggung jawab, taqwa takwa, tehnik teknik, tehnologi teknologi, telpon telepon,
teoritis teoretis, terimakasih terima kasih, terlanjur telanjur, tindaklanjut tindak lanjut,
ujicoba uji coba, ummat umat, walikota wali kota
`;

/** The same, where it takes two words to tell. */
const PHRASES: Readonly<Record<string, string>> = {
  'bela sungkawa': 'belasungkawa',
  'dan atau': 'dan/atau',
  'duka cita': 'dukacita',
  'idul adha': 'Iduladha',
  'idul fitri': 'Idulfitri',
  'kosa kata': 'kosakata',
  'media masa': 'media massa',
  'nara sumber': 'narasumber',
  'olah raga': 'olahraga',
  'pasca bencana': 'pascabencana',
  'pasca pandemi': 'pascapandemi',
  'pasca panen': 'pascapanen',
  'suka cita': 'sukacita',
  'tolak ukur': 'tolok ukur',
};

/** Names of people, shops, mosques and schools are spelt so; with a capital they say nothing. */
const NAMES = new Set(
  (
    'apotik bhakti filem handal jaman mesjid mushola musholla negri ' +
    'nopember ramadhan rejeki taqwa merk survey'
  ).split(' '),
);

const STANDARD = new Map(
  WORDS.trim()
    .split(/,\s+/)
    .map((entry): [string, string] => {
      const [word = '', ...standard] = entry.split(' ');
      return [word, standard.join(' ')];
    }),
);

/**
 * The standard spelling of a word in lower case, also with -nya; undefined where none is known.
 * @param asName whether it may be a name, from its capital
 */
export function standardOf(
  word: string,
  { asName }: { readonly asName: boolean },
): string | undefined {
  if (asName && NAMES.has(word)) return undefined;
  const standard = STANDARD.get(word);
  if (standard || !word.endsWith('nya')) return standard;
  const base = STANDARD.get(word.slice(0, -'nya'.length));
  return base && `${base}nya`;
}

/** The standard spelling of two words in lower case, one space between them. */
export function standardPhraseOf(phrase: string): string | undefined {
  return Object.hasOwn(PHRASES, phrase) ? PHRASES[phrase] : undefined;
}
