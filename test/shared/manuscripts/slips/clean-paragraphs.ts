/** Paragraphs of press releases without a slip, of kinds in which a check finds slips most easily. */
export const CLEAN: Readonly<Record<string, string>> = {
  'a council session':
    'DPRD Kota Samarinda menggelar rapat paripurna ke-14 masa persidangan II tahun 2024, Rabu (5/6/2024). Rapat yang dipimpin Wakil Ketua DPRD H. Rusmadi Wongso itu beragendakan penyampaian pandangan umum fraksi-fraksi terhadap Raperda tentang Pertanggungjawaban APBD, termasuk silpa, belanja hibah, dan dana cadangan. Pansus akan bekerja selama tiga bulan, kemudian melaporkan hasilnya kepada banmus dan banggar.',
  'a flood':
    'Hujan deras yang mengguyur sejak Minggu malam menyebabkan banjir setinggi 40–75 sentimeter di Kelurahan Sempaja Timur, Lempake, dan Gunung Lingai. Sedikitnya 1.283 kepala keluarga terdampak. BPBD menyiagakan tiga perahu karet, mendirikan dapur umum, dan menyalurkan bantuan sembako, selimut, serta obat-obatan. Gorong-gorong yang tersumbat dikeruk, sedangkan eceng gondok di hulu Sungai Karang Mumus diangkut petugas.',
  'a vaccination':
    'Dinas Kesehatan menargetkan 95 persen balita mendapat imunisasi polio tetes (nOPV2) pada putaran kedua. Sebanyak 342 posyandu, 26 puskesmas, dan 11 faskes lain melayani masyarakat mulai pukul 08.00 s.d. 14.00 Wita. Nakes juga menyuluh warga tentang stunting, DBD, dan nyamuk Aedes aegypti; fogging dilakukan bila angka bebas jentik menurun.',
  sports:
    'Kontingen Kaltim menambah dua medali emas dan satu perunggu dari cabang taekwondo dan pencak silat pada hari keempat PON XXI Aceh–Sumut. Pesilat putri Wewey Wita menundukkan wakil Jawa Barat 52–47, sementara tim sepak takraw kalah tipis 1–2 (15–12, 11–15, 13–15). Pelatih Suyanto mengaku puas: anak-anak asuhnya bermain lepas, tidak terburu-buru, dan saling mengingatkan.',
  'an obituary':
    'Innalillahi wainnailaihi rajiun. Keluarga besar Pemerintah Kota berduka atas wafatnya Drs. H. Achmad Amins, M.M., wali kota periode 2000–2010, dalam usia 74 tahun. Almarhum disemayamkan di rumah duka, Jl. Letjen Suprapto No. 17, RT 08, lalu dimakamkan selepas salat Asar. Semoga almarhum husnulkhatimah dan keluarga yang ditinggalkan diberi ketabahan.',
  'a memorandum':
    'Nota kesepahaman (MoU) tersebut ditandatangani Sekda Hero Mardanus Satyawan a.n. Wali Kota dan Rektor Universitas Mulawarman Prof. Dr. Ir. Abdunnur, M.Si., IPU. Kerja sama itu meliputi pendidikan, riset, pengabdian kepada masyarakat, dan program magang bersertifikat. Perjanjian berlaku lima tahun, s.d. 31 Desember 2029, dan dapat diperpanjang.',
  'dates and hours':
    'Pendaftaran dibuka Senin, 3 Maret 2025, pukul 08.00 Wita hingga Jumat (14/3/2025) pukul 23.59 Wita. Seleksi berkas diumumkan 17 Maret, tes wawancara berlangsung 20–22 Maret, sedangkan pengumuman akhir menyusul tanggal 1 April 2025. Peserta yang berhalangan hadir tanpa pemberitahuan dianggap mengundurkan diri.',
  addresses:
    'Informasi lebih lanjut dapat diperoleh di sekretariat panitia, Jalan Kesuma Bangsa No. 84, Kelurahan Bugis, Kec. Samarinda Kota, atau lewat laman https://diskominfo.samarindakota.go.id/pengumuman, surel humas@samarindakota.go.id, akun @pemkot.samarinda, tagar #SamarindaBerbenah, maupun nomor WhatsApp 0812-3456-7890.',
  money:
    'Nilai kontrak pengerjaan terowongan mencapai Rp395,9 miliar, bersumber dari APBD tahun jamak. Sampai pekan ini realisasi keuangan baru Rp1,5 miliar atau 0,38 persen, sedangkan realisasi fisik 2,1 persen. Harga cabai rawit naik dari Rp45.000 menjadi Rp60.000/kg; minyak goreng curah bertahan Rp14.500 per liter. Inflasi bulanan (mtm) tercatat 0,21%.',
  'a quote in dialect':
    'Acara dibuka dengan pantun berbahasa Banjar. "Jalan-jalan ka Marabahan, singgah dahulu manukar iwak, kada usah bakalahi badangsanakan, kita bubuhan urang banua jua," ucap Julak Ancah disambut gelak tawa hadirin. Menurut dia, bahasa daerah mesti terus dituturkan kepada anak cucu.',
  'Kutai customs':
    'Erau Adat Kutai di Tenggarong ditutup dengan prosesi mengulur naga dan belimbur. Sebelumnya, Sultan Kutai Kartanegara ing Martadipura ke-21 Aji Muhammad Arifin memimpin bepelas, tepong tawar, dan beseprah, yakni makan bersama di atas kain panjang. Tari jepen dan musik tingkilan mengiringi para tamu.',
  'Dayak culture':
    'Masyarakat adat Dayak Kenyah di Desa Budaya Pampang menyuguhkan tari kancet ledo, hudoq, dan enggang terbang di dalam lamin. Pengunjung dapat membeli mandau, seraung, anjat, serta kain ulap doyo buatan para perajin. Kepala adat Esrom Palan mengapresiasi bantuan alat musik sape dari pemerintah.',
  'Bugis and Mandar':
    'Kerukunan Keluarga Sulawesi Selatan menggelar mappacci massal dan lomba perahu pinisi mini. Ketua panitia Andi Baso Mappanyukki Daeng Patompo menegaskan falsafah siri na pacce tetap relevan bagi generasi muda. Aneka kudapan seperti barongko, coto, konro, dan burasa tersedia di 40 lapak UMKM.',
  'Javanese festival':
    'Paguyuban Warga Jawa mengadakan kirab budaya, ruwatan, dan pagelaran wayang kulit semalam suntuk dengan dalang Ki Sugeng Prawirodihardjo. Tumpeng setinggi dua meter diperebutkan warga. "Ini wujud nguri-uri kabudayan sekaligus merawat guyub rukun," tutur Sri Wahyuningsih.',
  'Chinese New Year':
    'Perayaan Cap Go Meh di Klenteng Thien Le Kong berlangsung meriah dengan atraksi barongsai, liong, dan pembagian angpau. Ketua yayasan Lim Tjong Hian bersama Tan Mei Lan menyalakan hio sebelum doa bersama. Warga Tionghoa, Banjar, Bugis, dan Kutai berbaur menikmati lontong serta kue keranjang.',
  'English loan words':
    'Melalui workshop bertajuk content creator dan public speaking, peserta diajak mengelola akun resmi, membuat podcast, live streaming, dan infografik yang eye-catching. Narasumber juga mengulas algoritma, engagement, fact-checking, serta etika meng-upload foto. Acara hybrid ini menggandeng sejumlah startup, influencer, dan stakeholder lain.',
  'Latin and Arabic':
    'Ketua panitia ad hoc menyebut pembentukan tim itu conditio sine qua non. Rektor ex officio menjadi anggota senat, sedangkan gelar doktor honoris causa diserahkan pada puncak dies natalis. Acara diawali lantunan ayat suci, selawat, lalu tausiah tentang ukhuwah islamiyah dan rahmatan lil alamin.',
  'officials and degrees':
    'Hadir pula Kepala Diskominfo dr. Hj. Suprihatin, S.K.M., M.Kes., Plt. Kabag Prokopim Brigjen TNI (Purn.) Dendi Suryadi, S.H., M.H., Camat Sungai Kunjang Jumar, S.STP., serta Lurah Karang Asam Ilir Muhammad Yamin bin Syahrani, A.Md. Turut mendampingi Kapolresta Kombes Pol. Ary Fadli, S.I.K.',
  'roads and works':
    'Dinas PUPR menuntaskan pengecoran (rigid pavement) ruas Jalan Ring Road sepanjang 2,4 kilometer. Box culvert selebar tiga meter dipasang, siring diperkuat, lalu bahu jalan diaspal. Truk bermuatan lebih dari delapan ton untuk sementara dialihkan melalui jembatan layang. Pengendara diminta berhati-hati dan mematuhi rambu-rambu.',
  'school and training':
    'Sebanyak 120 guru honorer PAUD, SD/MI, dan SMP/MTs mengikuti bimtek kurikulum merdeka, literasi, serta numerasi. Materinya mencakup asesmen diagnostik, modul ajar, pembelajaran berdiferensiasi, dan pemanfaatan gawai. Peserta didik berkebutuhan khusus, termasuk tunanetra dan tunarungu, mendapat pendamping.',
  'environment and law':
    'Satpol PP membongkar 27 bangunan liar di bantaran sungai. Penertiban itu sesuai Perda Nomor 2 Tahun 2011 juncto Perwali Nomor 18/2019 dan telah didahului tiga kali surat peringatan. Pemiliknya menerima kerohiman. Ke depan, kawasan tersebut dihijaukan, ditanami pohon pulai, ketapang, dan tabebuya.',
  'greetings and prayers':
    'Wali Kota mengucapkan selamat Iduladha 1446 Hijriah. "Assalamualaikum warahmatullahi wabarakatuh. Mari berkurban dengan ikhlas, saling berbagi, dan mendoakan saudara-saudara kita yang tengah menunaikan ibadah haji," ujarnya. Sapi kurban bantuan Presiden berbobot 912 kilogram disembelih di Masjid Raya Darussalam.',
  'everyday affixes':
    'Keberlangsungan program ditentukan oleh ketersediaan anggaran, keterlibatan warga, dan keberpihakan pengambil kebijakan. Seyogianya seluruh pemangku kepentingan tidak saling menyalahkan, melainkan bahu-membahu memberdayakan kelompok rentan. Apakah itu mungkin? Tentu, asalkan ditindaklanjuti secepat-cepatnya, diawasi bersama-sama, dan dipertanggungjawabkan seterang-terangnya.',
  'fire and rescue':
    'Si jago merah menghanguskan enam rumah berkonstruksi kayu di Gang Melati, Jl. Otto Iskandardinata, Selasa dini hari. Sembilan unit mobil pemadam diterjunkan; api baru dapat dijinakkan pukul 03.47 Wita. Tak ada korban jiwa, tetapi 31 jiwa mengungsi. Penyebab kebakaran, diduga korsleting, masih diselidiki tim Inafis.',
  'trade and farming':
    'Poktan Tunas Harapan memanen 6,2 ton gabah kering panen per hektare dari sawah tadah hujan seluas 18 ha. Bulog menyerapnya Rp6.500/kg. Penyuluh menyarankan petani memakai benih varietas Inpari 32, pupuk organik, dan pestisida nabati, sebab wereng batang cokelat serta tungro kerap menyerang.',
  'elections and statistics':
    'KPU menetapkan DPT sebanyak 604.862 pemilih yang tersebar di 10 kecamatan, 59 kelurahan, dan 1.216 TPS. Dibanding pemilu sebelumnya, jumlah itu naik 3,7 persen. Anggota PPK, PPS, dan KPPS dilantik serentak; rekapitulasi berjenjang memakai Sirekap. Bawaslu mengimbau peserta menaati masa tenang.',
};
