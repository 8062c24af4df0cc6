/** Words after which a person is named: offices, ranks, forms of address. In lower case. */
export const ROLES = set(
  'presiden wapres menteri gubernur wagub bupati wabup walikota wawali kota sekda sekdaprov sekdakab ' +
    'sekdako sekretaris asisten camat lurah kades perbekel penghulu ketua wakil kepala direktur ' +
    'direktris manajer kabag kabid kabiro kadis kasi kasubag kasubbag kasubbid kaban kasat kapolres ' +
    'kapolresta kapolda kapolsek dandim danrem danlanal pangdam kajari kajati rektor dekan dosen guru ' +
    'anggota staf juru bicara jubir moderator narasumber pemateri panitia bapak ibu pak bu saudara ' +
    'saudari kapten mayor letkol kolonel brigjen mayjen letjen jenderal kompol akbp akp iptu ipda ' +
    'kombes irjen ustaz ustadz ustazah habib kiai kyai gus pendeta pastor romo uskup dokter bidan ' +
    'profesor doktor insinyur almarhum almarhumah plt plh pj pjs legislator senator pemuka tokoh warga ' +
    'petani nelayan pedagang koordinator sub pimpinan pelaksana inspektur auditor analis penyuluh ' +
    'komandan komisioner hakim jaksa advokat notaris peneliti pengamat seniman atlet pelatih siswa',
);

/** Words with capitals that name offices, bodies, places and things: no part of a person's name. */
export const THINGS = set(
  'dinas badan kantor bagian bidang biro seksi unit satuan komisi fraksi fakultas universitas ' +
    'institut politeknik akademi sekolah yayasan lembaga perusahaan perumda perusda bank hotel rumah ' +
    'sakit puskesmas rsud pt cv ud kecamatan kelurahan desa kabupaten provinsi pemerintah pemkot pemkab ' +
    'pemprov diskominfo kominfo bappeda bapperida bpkad bkpsdm disdik disdikbud dinkes dishub ' +
    'bapenda bappenda bapelitbang bappelitbang bapedalitbang baznas bawaslu satpol dinsos disdag disdukcapil ' +
    'diskop disnaker dispar dispora disparpora disperin disperindag disperkim distan diskan dpmptsp dpupr ' +
    'dprd dpr opd skpd setda setdakab setdaprov kementerian kemendagri kemenag polri tni polres kodim ' +
    'komunikasi informatika informasi publik media tradisional daerah umum keuangan kesehatan ' +
    'pendidikan kebudayaan pariwisata perhubungan sosial perempuan anak pangan pertanian perikanan ' +
    'perdagangan perindustrian koperasi ukm umkm lingkungan hidup kebersihan pekerjaan penataan ruang ' +
    'perumahan permukiman kependudukan pencatatan sipil perpustakaan arsip olahraga pemuda pemudaan ' +
    'kepegawaian pelatihan perencanaan pembangunan pendapatan penelitian pengembangan inovasi hukum ' +
    'organisasi pemerintahan kesejahteraan rakyat perekonomian administrasi protokol hubungan ' +
    'masyarakat diseminasi sarana prasarana aplikasi statistik persandian penanggulangan bencana ' +
    'kebakaran politik bangsa utara selatan timur barat tengah tenggara ulu ilir hulu hilir seberang ' +
    'kalimantan kaltim kaltara kalsel kalbar kalteng jawa sumatera sulawesi papua maluku bali nusa ' +
    'samarinda balikpapan bontang kutai kartanegara kukar paser penajam berau mahakam tenggarong sangatta ' +
    'jakarta surabaya bandung semarang medan makassar banjarmasin pontianak palangkaraya tarakan ' +
    'denpasar indonesia nusantara nasional negara republik raya tahun hari bulan perda perwali perbup ' +
    'pergub permendagri keputusan peraturan undang surat edaran instruksi sarjana gelar magister ' +
    'program prodi jurusan studi lulusan jenjang strata masjid gereja pura vihara jalan gang stadion ' +
    'bandara pelabuhan pasar taman lapangan gedung balai aula museum jembatan waduk pulau sungai kampung ' +
    'sd smp sma smk mts paud tk posyandu pkk pwi kadin apbd apbn rpjmd musrenbang sop spm skm',
);

/** What places bear: a person's name after one of these is the place's. In lower case. */
export const NAMED_AFTER = set(
  'jalan jl jln gang gg rsud rs rsup rsia bandara stadion universitas institut masjid musala mushola ' +
    'gereja gedung gor yayasan museum taman waduk terowongan jembatan pelabuhan hutan tahura lapangan ' +
    'pasar kampus makam pondok ponpes pesantren sma smp smk sd mts man aula auditorium monumen tugu ' +
    'patung kapal kri piala universitas perumahan kompleks komplek alun-alun simpang',
);

/** What begins a sentence before a name: `Menurut Labib`, `Hadir Budi Santoso`. */
const STARTERS = set(
  'menurut kata ujar kepada oleh bagi dari dengan dan serta yang hadir turut tampak terlihat selain ' +
    'sementara adapun sedangkan namun sebelumnya selanjutnya dihadiri didampingi dibuka',
);

/** A word that is no part of a name: of things, offices, or what begins a sentence before one. */
export function isCommon(word: string): boolean {
  return isThing(word) || isRole(word) || STARTERS.has(word.toLowerCase());
}

export function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase());
}

export function isThing(word: string): boolean {
  return THINGS.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
