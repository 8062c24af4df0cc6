import sharp from 'sharp';
import { docx } from '../../support/docx.ts';
import { p, picture, r, style } from '../../support/docx-body.ts';

const plain = (background: string) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background } }).jpeg().toBuffer();

/** Photos between the paragraphs, each with a caption of another kind. */
export default docx({
  styles: style('Caption', 'caption'),
  media: { 'image1.jpeg': await plain('#357'), 'image2.jpeg': await plain('#753') },
  body: [
    p(r('Atlet Dayung Samarinda Pulang Membawa Tiga Emas', '<w:b/>')),
    p(picture('rMedia1', { about: 'descr="Empat pedayung mengangkat piala di dermaga"' })),
    p('Empat pedayung Samarinda tiba di Bandara APT Pranoto. (Foto: Eko Prasojo)', {
      style: 'Caption',
    }),
    p(
      'SAMARINDA, KOMINFONEWS – Tim dayung Kota Samarinda pulang membawa tiga medali emas dari kejuaraan nasional di Palembang, Minggu (15/11/2026).',
    ),
    p('Medali itu diraih pada nomor 500 meter putra, 1.000 meter putri, dan ganda campuran.'),
    p(picture('rMedia2')),
    p('Keterangan foto: Pelatih Samsul Bahri bersama tim di tepi Danau Jakabaring.'),
    p('“Anak-anak berlatih dua kali sehari sejak Maret,” kata Samsul. (EKO/SUL/KMF-SMR)'),
  ].join(''),
});
