import sharp from 'sharp';
import { docx } from '../../support/docx.ts';
import { p, picture, table } from '../../support/docx-body.ts';

const logo = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#963' } })
  .jpeg()
  .toBuffer();

/** A letterhead in a table, beside a logo large enough for a photo; the headline in capitals. */
export default docx({
  media: { 'image1.jpeg': logo },
  body: [
    table([
      p(picture('rMedia1')),
      [
        'PEMERINTAH KOTA BALIKPAPAN',
        'DINAS KESEHATAN',
        'Jl. Jenderal Sudirman No. 118 Balikpapan 76112',
      ]
        .map((line) => p(line))
        .join(''),
    ]),
    p('SIARAN PERS'),
    p('Nomor: 440/123/Dinkes'),
    p('DINKES BALIKPAPAN BUKA VAKSINASI DENGUE GRATIS'),
    p(
      'BALIKPAPAN, KOMINFONEWS – Dinas Kesehatan Kota Balikpapan membuka vaksinasi dengue gratis bagi 9.000 murid, Senin (16/11/2026).',
    ),
    p('Vaksinasi berlangsung hingga akhir bulan. (EKO/SUL/KMF-SMR)'),
  ].join(''),
});
