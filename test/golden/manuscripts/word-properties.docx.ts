import { docx } from '../../support/docx.ts';
import { p } from '../../support/docx-body.ts';

/** A text without headline and byline, in a document that bears both as its properties. */
export default docx({
  core: '<dc:title>Pustakawan Keliling Singgahi Sepuluh Sekolah</dc:title><dc:creator>Asyani Putri</dc:creator>',
  body: [
    p(
      'Pustakawan keliling menyinggahi sepuluh sekolah dasar di Kecamatan Samarinda Utara sepanjang pekan ini. Mereka membawa 600 buku cerita dan dua pendongeng.',
    ),
    p('Setiap sekolah memperoleh kunjungan selama dua jam. Siswa boleh meminjam buku hingga kunjungan berikutnya.'),
  ].join(''),
});
