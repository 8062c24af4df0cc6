import type { Passage } from '../../../shared/manuscripts/passage.ts';

/** When the paragraphs below went out: Tuesday, 15 November 2022, ten in the morning. */
export const WHEN = { publishedAt: '2022-11-15T02:00:00.000Z', timeZone: 'Asia/Makassar' };

export function passage(text: string, line = 1): Passage {
  return { part: 'body', text, at: { line } };
}

/** Paragraphs as press offices write them, each right as it stands, each of a release of its own. */
export const CLEAN: readonly string[] = [
  'SAMARINDA, KOMINFONEWS – Wali Kota Samarinda Andi Harun membuka Musyawarah Perencanaan Pembangunan di Balai Kota, Senin (14/11/2022). Hadir pula Wakil Wali Kota Rusmadi dan Sekretaris Daerah Hero Mardanus Satyawan.',
  'Kegiatan yang dihadiri 120 peserta itu berlangsung dari pukul 09.00 hingga 12.30 WITA. Peserta menerima modul setebal 24 halaman dan sertifikat senilai 16 jam pelajaran.',
  'Pelatihan digelar tiga hari, Senin-Rabu (7-9/11/2022), dan diikuti perwakilan 10 kecamatan. “Kami puas,” ujar Siti Aminah, S.Pd., M.M., ketua panitia.',
  'Sesuai Permendagri Nomor 56 Tahun 2019 dan Peraturan Gubernur Nomor 30 Tahun 2021, biro itu berganti nama. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik tetap menjadi dasarnya.',
  'Pawai budaya akan digelar pada Sabtu (19/11/2022) pukul 15.00 WITA. Rute dimulai dari Taman Samarendah, lalu berakhir di Teras Samarinda pada pukul 18.00 WITA.',
  'Pendaftaran lomba dibuka hingga Rabu, 30 November 2022. Pemenang diumumkan Sabtu, 10 Desember 2022, dan hadiah diserahkan Senin (12/12/2022).',
  'Drs. H. Ridwan Tassa, M.Si., Asisten I Sekretariat Daerah, mewakili wali kota. Ia didampingi Ir. Nurrahmani, M.M., dan dr. Ismed Kosasih, Sp.PD., dari Dinas Kesehatan.',
  'Kota Samarinda berdiri pada 21 Januari 1668. Ibu kota Kalimantan Timur itu memperingati hari jadi ke-355 pada 21 Januari 2023.',
  'Proklamasi dibacakan pada Jumat, 17 Agustus 1945, di Jalan Pegangsaan Timur 56, Jakarta. Tujuh belas tahun kemudian, pada 17 Agustus 1962, stadion itu dibuka.',
  'Lurah Sungai Pinang Dalam Rahmat Hidayat dan Ketua RT 12 Rahmad Santoso memimpin kerja bakti. Rahmat mengajak warga menjaga saluran air, sedangkan Rahmad menyiapkan peralatan.',
  'Surat Edaran (SE) Wali Kota Nomor 100/SE/2022 mengatur jam kerja. Dalam SE itu, ASN masuk pukul 07.30 WITA dan pulang pukul 16.00 WITA.',
  'Dinas Kesehatan mencatat SKM, SOP, dan SP2D sebagai tiga hal yang perlu dibenahi. Skor 2-1 pada 14/15 laga menutup musim.',
  'Inflasi Oktober 2022 tercatat 0,25 persen, turun dari 1,17 persen pada September. Menurut BPS, angka itu dihitung per 31 Oktober 2022.',
  'Jadwal penerbangan Samarinda–Jakarta berubah: berangkat pukul 06.15 WITA, tiba pukul 07.25 WIB. Penumpang diminta datang dua jam sebelumnya.',
  'Rapat koordinasi daring bersama Kementerian Dalam Negeri itu dimulai pukul 09.00 WIB. Peserta mengikutinya dari Command Center Diskominfo Samarinda.',
  'Bupati menerima kunjungan Pangdam VI/Mulawarman Mayjen TNI Tri Budi Utomo, Kamis malam (10/11/2022). Pertemuan berlangsung sampai Jumat dini hari (11/11/2022).',
  'Ahad (13/11/2022) pagi, ratusan warga memadati kawasan hari bebas kendaraan di Jalan Kesuma Bangsa. “Setiap Minggu kami datang,” kata Rina, warga Kelurahan Bugis.',
  'SMP Negeri 5, MTs Model, dan MA Darussalam meraih juara. Lomba ST2023 dan SD ramah anak dinilai oleh tiga juri, MM di antaranya.',
  'Anggaran Rp14.112.022.000 dialihkan pada APBD Perubahan 2022. Kontrak Nomor 027/14/11/2022 ditandatangani 1 November 2022.',
  'Prof. Dr. Ir. H. Abdunnur, M.Si., Rektor Universitas Mulawarman, mengukuhkan 1.200 wisudawan. Wisudawan terbaik, Nur Aisyah, lulus dalam 3,5 tahun.',
  'Syarifah Alawiyah mewakili Gubernur Kalimantan Timur. Dalam sambutan yang dibacakan Syarifah, gubernur menyampaikan beberapa hal penting.',
  'Kepala Bidang Sarana Komunikasi dan Kepala Bidang Aplikasi Informatika hadir. Kepada peserta, Kepala Dinas menyampaikan terima kasih.',
  'Posyandu Melati di Jalan Ir. H. Juanda buka tiap Selasa dan Kamis pukul 08.00–11.00 WITA. Imunisasi berikutnya dijadwalkan Selasa (22/11/2022).',
  'Indonesia Emas 2045 menjadi tujuan bersama. Target bauran energi 23 persen pada 2025 dan nol emisi pada 2060 disebut dalam paparan.',
  'Almarhum lahir di Tenggarong, 29 Februari 1948, dan wafat Sabtu, 12 November 2022. Jenazah dimakamkan di Pemakaman Raudatul Jannah.',
  'Wakil Presiden K.H. Ma’ruf Amin tiba di Bandara APT Pranoto, Jumat (11/11). Ia disambut Gubernur H. Isran Noor dan Forkopimda Kalimantan Timur.',
  'Hj. Sri Wahyuni, Sekretaris Daerah Provinsi Kalimantan Timur, menutup acara. Turut hadir Sri Mulyani dari Bappeda dan Sri Mulyati dari Dinas Sosial.',
  'Perpustakaan buka Senin hingga Jumat pukul 08.00–16.00 WITA serta Sabtu dan Minggu pukul 09.00–15.00 WITA. Tutup pada tanggal merah.',
  'Jembatan itu mulai dibangun 15 Maret 2021 dan ditargetkan rampung 31 Desember 2022. Panjangnya 1,2 km dengan bentang utama 370 meter.',
  'Plt. Kepala Badan Kesbangpol Sucipto Wasis dan mantan Wali Kota Syaharie Jaang hadir. Keduanya duduk berdampingan dengan Andi Harun.',
  'Bilqis Nur Azizah, 17 tahun, siswi SMA Negeri 10, mewakili Kalimantan Timur. Azizah berlatih sejak 2 Mei, enam kali seminggu.',
  'Tim SAR menemukan korban pada hari ketiga, Sabtu (12/11), sekitar pukul 23.50 WITA. Evakuasi selesai pukul 00.40 WITA, Minggu (13/11).',
  'Bank Kaltimtara, PT Pupuk Kaltim, dan CV Karya Bersama menyumbang bibit. Penanaman dilakukan Sabtu dan Minggu (5-6/11/2022) di Waduk Benanga.',
  'Bulan Bahasa yang berlangsung 1–28 Oktober 2022 ditutup Jumat, 28 Oktober 2022, bertepatan dengan Hari Sumpah Pemuda. Lomba baca puisi diikuti 64 siswa.',
];
