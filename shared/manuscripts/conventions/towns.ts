/** Towns that datelines name by themselves: seats of regencies that bear another name, and the capital. */
export const TOWNS: readonly string[] = (
  'Aek Kanopan, Agats, Aimas, Airmadidi, Amlapura, Ampana, Amuntai, Amurang, Andoolo, Arga ' +
  'Makmur, Arosuka, Atambua, Bagansiapiapi, Bajawa, Balige, Bangil, Bangkinang, Bangko, ' +
  'Barabai, Batauga, Batulicin, Baturaja, Batusangkar, Belopa, Betun, Biak, Bintuhan, Bintuni, ' +
  'Blambangan Umpu, Blangkejeren, Blangpidie, Bobong, Bolaang Uki, Bontosunggu, Boroko, Bungku, ' +
  'Buntok, Buranga, Burmeso, Calang, Caruban, Cibinong, Cikarang, Ciputat, Ciruas, Curup, ' +
  'Daruba, Dekai, Dobo, Dolok Sanggul, Elelim, Enarotali, Gedong Tataan, Gerung, Gunung Sugih, ' +
  'Gunung Tua, Ilaga, Indralaya, Jailolo, Jantho, Jogja, Kabanjahe, Kajen, Kalabahi, Kalianda, ' +
  'Kandangan, Kanigoro, Karang Tinggi, Karubaga, Kasongan, Kayuagung, Kefamenanu, Kenyam, ' +
  'Kepanjen, Kisaran, Kobakma, Kolonodale, Kota Agung, Kotabumi, Kotapinang, Kraksaan, Krui, ' +
  'Kuala Kapuas, Kuala Kurun, Kuala Pembuang, Kuala Simpang, Kuala Tungkal, Kumurkek, Kutacane, ' +
  'Kwandang, Labuan Bajo, Labuha, Labungkari, Lahomi, Langgur, Larantuka, Lasusua, Laworo, ' +
  'Lewoleba, Lhoksukon, Limboto, Liwa, Lolak, Lubuk Basung, Lubuk Pakam, Lubuk Sikaping, Luwuk, ' +
  'Makale, Malili, Manggar, Mangupura, Marabahan, Martapura, Masamba, Masohi, Maumere, Mejayan, ' +
  'Melonguane, Menggala, Mentok, Meulaboh, Muara Beliti, Muara Bulian, Muara Bungo, Muara ' +
  'Rupit, Muara Sabak, Muara Tebo, Muara Teweh, Muaradua, Mungkid, Muntok, Namlea, Namrole, ' +
  'Nanga Bulik, Nanga Pinoh, Ngabang, Ngamprah, Nusantara, Oelamasi, Oksibil, Ondong, Padang ' +
  'Aro, Painan, Palabuhanratu, Panaragan, Pangkajene, Pangkalan Balai, Pangkalan Bun, Pangkalan ' +
  'Kerinci, Pangururan, Panyabungan, Paringin, Parit Malintang, Pasarwajo, Pasir Pengaraian, ' +
  'Pelaihari, Penajam, Polewali, Praya, Pulau Punjung, Puruk Cahu, Purwodadi, Purwokerto, ' +
  'Putussibau, Ranai, Rangkasbitung, Ransiki, Rantauprapat, Rantepao, Rasiei, Ratahan, ' +
  'Redelong, Rengat, Ruteng, Salakan, Sampit, Sanana, Sangatta, Sarilamak, Saumlaki, Sei ' +
  'Rampah, Sekayu, Selatpanjang, Selong, Semarapura, Sendawar, Sengeti, Sengkang, Sentani, ' +
  'Serui, Siak Sri Indrapura, Sibuhuan, Sidikalang, Sigi Biromaru, Sigli, Simpang Empat, ' +
  'Sinabang, Singaparna, Singaraja, Singkil, Sipirok, Slawi, Sofifi, Solo, Soreang, ' +
  'Sorendiweri, Stabat, Sugapa, Sukadana, Sungai Raya, Sungailiat, Sungguminasa, Suwawa, ' +
  'Tahuna, Takengon, Talang Ubi, Taliwang, Tambolaka, Tamiang Layang, Tana Paser, Tanah Grogot, ' +
  'Tanah Merah, Tanjung Balai Karimun, Tanjung Redeb, Tanjung Selor, Tanjungpandan, Tapaktuan, ' +
  'Tarempa, Tarutung, Teluk Dalam, Teluk Kuantan, Tembilahan, Teminabuan, Tenggarong, Tiakur, ' +
  'Tideng Pale, Tigaraksa, Tilamuta, Timika, Tirawuta, Tobadak, Tobelo, Toboali, Tondano, ' +
  'Tuapejat, Tutuyan, Ujoh Bilang, Unaaha, Ungaran, Waghete, Waibakul, Waikabubak, Waingapu, ' +
  'Waisai, Wamena, Wanggudu, Wangi-Wangi, Watampone, Watansoppeng, Wates, Wonosari, Yogya'
).split(', ');

/** Provinces and their short names, which datelines put behind a place: `Samarinda, Kaltim`. */
export const PROVINCES: readonly string[] = (
  'Aceh, Sumatera Utara, Sumatera Barat, Riau, Kepulauan Riau, Sumatera Selatan, Kepulauan ' +
  'Bangka Belitung, Lampung, Banten, Jawa Barat, Jawa Tengah, Jawa Timur, Bali, Nusa Tenggara ' +
  'Barat, Nusa Tenggara Timur, Kalimantan Barat, Kalimantan Tengah, Kalimantan Selatan, ' +
  'Kalimantan Timur, Kalimantan Utara, Sulawesi Utara, Sulawesi Tengah, Sulawesi Selatan, ' +
  'Sulawesi Tenggara, Sulawesi Barat, Maluku, Maluku Utara, Papua, Papua Barat, Papua Barat ' +
  'Daya, Papua Selatan, Papua Tengah, Papua Pegunungan, DKI Jakarta, DKJ, DIY, Daerah Istimewa ' +
  'Yogyakarta, Sumut, Sumbar, Sumsel, Kepri, Babel, Jabar, Jateng, Jatim, NTB, NTT, Kalbar, ' +
  'Kalteng, Kalsel, Kaltim, Kaltara, Sulut, Sulteng, Sulsel, Sultra, Sulbar, Malut, IKN, Ibu ' +
  'Kota Nusantara'
).split(', ');
