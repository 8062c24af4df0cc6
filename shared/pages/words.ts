/** Every Indonesian word that pages and feeds say of themselves. */
export const WORDS = {
  skip: 'Langsung ke isi',
  latest: 'Rilis terbaru',
  empty: 'Belum ada rilis. Rilis pertama akan tampil di sini begitu diterbitkan.',
  updated: 'Diperbarui',
  photo: 'Foto',
  publishedBy: 'Diterbitkan oleh',
  licence: 'Lisensi',
  contact: 'Kontak redaksi',
  feeds: 'Berlangganan',
  back: 'Semua rilis',
  retracted: 'Rilis ini telah ditarik.',
  erased: 'Rilis ini telah dihapus.',
  mediaGone: 'Foto ini telah ditarik.',
  reason: 'Alasan',
  newsrooms: 'Ruang berita',
  noNewsrooms: 'Belum ada ruang berita di sini.',
  goTo: 'Buka',
  notFound: 'Halaman tidak ditemukan',
  notFoundHint:
    'Alamat ini tidak ada atau keliru ditulis. Periksa kembali alamatnya, atau mulai dari halaman depan.',
} as const;
